import { SETTING_NAMES, SETTINGS } from './schema';

/** What a browser's policy schema says of one setting (JSON Schema, as far as Chrome reads it). */
interface ManagedProperty {
  readonly type: 'boolean' | 'string' | 'number';
  readonly enum?: readonly string[];
}

/** The schema of an organisation's policy: any setting, with its type and values. */
export function managedSchema(): { readonly type: 'object'; readonly properties: Readonly<Record<string, ManagedProperty>> } {
  return {
    type: 'object',
    properties: Object.fromEntries(SETTING_NAMES.map((name) => [name, propertyOf(SETTINGS[name])])),
  };
}

function propertyOf({
  fallback,
  options,
}: {
  readonly fallback: unknown;
  readonly options?: readonly string[];
}): ManagedProperty {
  if (options) return { type: 'string', enum: options };
  return { type: typeof fallback === 'boolean' ? 'boolean' : 'number' };
}
