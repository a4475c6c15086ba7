import type { Lens } from '@/model/lens';
import type { ScriptChoice, WrittenScript } from '@/model/script';
import type { Policy } from '@/model/settings';

/** What a lens is asked for: see {@link Services.lens} in visit.ts. */
export interface LensRequest {
  readonly written: WrittenScript;
  readonly choice: ScriptChoice;
  /** A good part of the page's text, for telling how it was written. */
  readonly text: string;
  readonly policy: Policy;
}

/** The bytes of packaged tables, by name. */
export type LoadTables = (names: readonly string[]) => Promise<Readonly<Record<string, ArrayBuffer>>>;

/** Gives a lens, null where there is nothing to convert. */
export type OpenLens = (request: LensRequest, loadTables: LoadTables) => Promise<Lens | null>;

/** Where the script that converts leaves its way in: it is injected into a document that converts, and into no other. */
export const OPEN_LENS: unique symbol = Symbol.for('qingwen.open-lens');
