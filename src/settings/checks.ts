/*
 * What a value that came from outside has to be: a message's arguments, what is stored, a file. By hand and not from
 * a library, since every page carries it.
 */

/** True for values of one type, and of no other. */
export type Check<T> = (value: unknown) => value is T;

/** The type whose values pass a check. */
export type Checked<C> = C extends Check<infer T> ? T : never;

export const isText: Check<string> = (value) => typeof value === 'string';

export const isFlag: Check<boolean> = (value) => typeof value === 'boolean';

export const isAnything: Check<unknown> = (_value): _value is unknown => true;

/** An object of any keys; no array, and not null. */
export const isTable: Check<Readonly<Record<string, unknown>>> = (value): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text of so many UTF-16 code units. */
export const isTextOf =
  (least: number, most: number): Check<string> =>
  (value): value is string =>
    isText(value) && value.length >= least && value.length <= most;

/** Text that a pattern finds. */
export const isTextLike =
  (pattern: RegExp): Check<string> =>
  (value): value is string =>
    isText(value) && pattern.test(value);

/** A finite number between two bounds, both included. */
export const isNumberFrom =
  (least: number, most = Number.MAX_VALUE): Check<number> =>
  (value): value is number =>
    typeof value === 'number' && value >= least && value <= most;

/** A whole number from a bound on. */
export const isWholeFrom =
  (least: number): Check<number> =>
  (value): value is number =>
    Number.isInteger(value) && (value as number) >= least;

/** One of some texts. */
export const isOneOf =
  <const T extends string>(options: readonly T[]): Check<T> =>
  (value): value is T =>
    options.some((option) => option === value);

/** Null, or what the check takes. */
export const isNullOr =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

/** A list whose every entry passes. */
export const isListOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((entry) => check(entry));

/** A list with exactly these entries. */
export const isTuple =
  <const C extends readonly Check<unknown>[]>(...checks: C): Check<{ readonly [K in keyof C]: Checked<C[K]> }> =>
  (value): value is { readonly [K in keyof C]: Checked<C[K]> } =>
    Array.isArray(value) && value.length === checks.length && checks.every((check, at) => check(value[at]));

/** An object with exactly these keys. */
export const isExactly =
  <const C extends Readonly<Record<string, Check<unknown>>>>(checks: C): Check<{ readonly [K in keyof C]: Checked<C[K]> }> =>
  (value): value is { readonly [K in keyof C]: Checked<C[K]> } =>
    isTable(value) &&
    Object.keys(value).every((name) => Object.hasOwn(checks, name)) &&
    Object.entries(checks).every(([name, check]) => Object.hasOwn(value, name) && check(value[name]));
