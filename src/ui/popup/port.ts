import type { ToPage } from '@/model/messages';
import type { EntryId, Report } from '@/model/report';
import type { OwnLevel } from '@/ui/shared/levels';
import type { SettingName, SettingValues, SiteSettings } from '@/ui/shared/site-settings';

/** What the panel is about. */
export type Subject =
  /** Nothing is known yet; `host` as soon as it is. */
  | { readonly kind: 'loading'; readonly host: string | null }
  | { readonly kind: 'page'; readonly host: string; readonly report: Report }
  /** A page of the web where Qingwen has no access; no host where the browser keeps the address to itself. */
  | { readonly kind: 'no-access'; readonly host: string | null }
  /** A page that no extension may touch. */
  | { readonly kind: 'closed' }
  /** A page with access whose content script is gone after an update. */
  | { readonly kind: 'stale'; readonly host: string };

/** Messages to the page that are answered by its report. */
export type ReportMessage = {
  [Name in keyof ToPage]: ReturnType<ToPage[Name]> extends Report ? Name : never;
}[keyof ToPage];

/** A setting to be written at a level; null clears it there. */
export interface SettingChange<Name extends SettingName = SettingName> {
  readonly name: Name;
  readonly level: OwnLevel;
  readonly value: SettingValues[Name] | null;
}

/** What the panel can open. */
export type Opening = 'reader' | 'picker' | 'options' | 'shortcuts' | 'compare';

/** All that the panel asks of the browser; a fake of it is all that its tests need. */
export interface PopupPort {
  /** What the panel is about, as it stands now. */
  read(): Promise<Subject>;
  /** Sends a message to the page. @throws Error where it is not answered. */
  ask<Name extends ReportMessage>(name: Name, ...values: Parameters<ToPage[Name]>): Promise<Report>;
  /** Shows an entry's place in the page. */
  showEntry(entry: EntryId): Promise<void>;
  /** The settings of the page's host, by level; null where it has none. */
  settings(): Promise<SiteSettings | null>;
  change(change: SettingChange): Promise<void>;
  /** Calls back when settings have changed, here or elsewhere; gives the way to stop. */
  onSettings(listener: () => void): () => void;
  /** Cleans the page for this visit, with the access that opening the panel gave. */
  cleanOnce(): Promise<Subject>;
  /** Asks the browser for a host, within the click; false where the reader said no. */
  permit(host: string): Promise<boolean>;
  /** Reloads the page's tab. */
  reload(): Promise<void>;
  open(what: Opening): Promise<void>;
  /** Opens an address in the page's tab. */
  go(address: string): Promise<void>;
  /** The key of the reading view as the browser has it, '' where there is none. */
  readerKey(): Promise<string>;
  copy(text: string): Promise<void>;
}
