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
    properties: Object.fromEntries(SETTING_NAMES.map((name) => [name, propertyOf(SETTINGS[name].schema)])),
  };
}

function propertyOf(schema: { readonly type: string; readonly options?: readonly string[] }): ManagedProperty {
  if (schema.type === 'picklist' && schema.options) return { type: 'string', enum: schema.options };
  return { type: schema.type === 'boolean' ? 'boolean' : 'number' };
}
