import fc from 'fast-check';

/**
 * What generated tests begin from: the same for everybody, so that a red run is about the change. A number of your own
 * in QINGWEN_SEED tries other inputs.
 */
fc.configureGlobal({ seed: Number(process.env['QINGWEN_SEED'] ?? 20_261_124) });
