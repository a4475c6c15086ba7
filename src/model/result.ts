/** An expected failure, with a sentence that can be shown. */
export interface Failure {
  readonly ok: false;
  /** A key of the locales, or a sentence in English for the log. */
  readonly message: string;
}

/** A value, or why there is none. Expected outcomes are values; only broken contracts throw. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;
