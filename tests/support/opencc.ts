import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset';
import type { ConfigurationName } from '../../src/conversion/configurations';
import { OPENCC_JS } from './tables';

const build = ConverterBuilder(preset);
const converters = new Map<ConfigurationName, (text: string) => string>();

/** opencc-js 1.4.2, the oracle: what a configuration makes of a text. */
export function oracle(configuration: ConfigurationName): (text: string) => string {
  const known = converters.get(configuration);
  if (known !== undefined) return known;
  const [from, to] = OPENCC_JS[configuration];
  const made = build({ from, to });
  converters.set(configuration, made);
  return made;
}
