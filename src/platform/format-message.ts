import type { MessageKey, MessagePlaceholders } from '@/model/message-key.generated';

/** One language's messages. A message is a text, or its form for one and its form for the rest (`n` decides). */
export type Catalogue = Readonly<Record<MessageKey, string | { readonly one: string; readonly other: string }>>;

/** What a message wants filled in: nothing, or one value for each placeholder. */
export type MessageArguments<K extends MessageKey> = [MessagePlaceholders[K]] extends [never]
  ? []
  : [values: Readonly<Record<MessagePlaceholders[K], string | number>>];

/** Gives a message in the interface's language. */
export type Translate = <K extends MessageKey>(key: K, ...values: MessageArguments<K>) => string;

/** A message of a catalogue with its placeholders filled in. @throws RangeError where the catalogue has no such message. */
export function formatMessage<K extends MessageKey>(catalogue: Catalogue, key: K, ...values: MessageArguments<K>): string {
  const message = catalogue[key];
  if (message === undefined) throw new RangeError(`no message ${key}`);
  const filled: Readonly<Record<string, string | number>> = values[0] ?? {};
  const form = typeof message === 'string' ? message : filled['n'] === 1 ? message.one : message.other;
  return form.replace(/\{(\w+)\}/gu, (placeholder, name: string) => String(filled[name] ?? placeholder));
}

/** The translator of a catalogue. */
export function createTranslate(catalogue: Catalogue): Translate {
  return (key, ...values) => formatMessage(catalogue, key, ...values);
}
