/** People's names of a text, as segments whose Traditional form is given. */
import type { Forced } from '../pass';
import { kindAlone, symbolOf } from '../tables/match';
import type { Table } from '../tables/table';
import type { Tables } from '../tables/tables';
import { characterText } from '../tables/values';
import type { Lattice } from '../words/lattice';
import { findNames } from './find';
import { FORMS_OF, givenForm, surnameForm } from './forms';
import type { NameTables } from './likeness';
import type { SaidNames } from './said';

export interface Names {
  find(units: Uint16Array, length: number): readonly Forced[];
}

/** A name found with this much certainty is known from there on: elsewhere on the page it needs less. */
const CERTAIN = 2.5;

/** Finds names, and adds those that the page says plainly to `said`, where those are that it has said before. */
export function createNames(tables: Tables, lattice: Lattice, said: SaidNames): Names {
  const phrases = tables.group('st');
  const lists: NameTables = {
    phrases,
    words: tables.lexicon('words'),
    surnames: tables.lexicon('surnames'),
    givenFirst: tables.lexicon('givenFirst'),
    givenLast: tables.lexicon('givenLast'),
    givenSingle: tables.lexicon('givenSingle'),
    givenPairs: tables.lexicon('givenPairs'),
    before: tables.lexicon('before'),
    after: tables.lexicon('after'),
    titles: tables.lexicon('titles'),
  };
  const matters = new Uint8Array(phrases.values.length);
  for (const symbol of phrases.alternativeKeys) if (isOfNames(lists, symbol)) matters[symbol] = 1;
  for (let at = 0; at < FORMS_OF.length; at += 1) matters[symbolOf(phrases, FORMS_OF.charCodeAt(at))] = 1;
  return {
    find(units, length) {
      return findNames(lists, lattice, units, length, { matters, isKnown: (from, start, end) => said.has(from, start, end) }).map(
        ({ start, end, surname, score }) => {
          const text = String.fromCharCode(...units.subarray(start, end));
          if (score > CERTAIN && text.length > surname) said.add(text);
          return { start, end, text: formOf(phrases, text, surname), fixed: false };
        },
      );
    },
  };
}

/** Characters rarer than this in given names (names/classes.ts: 1 in 5,000) are not looked for, 了 and 只 among them. */
const LEAST_CLASS = 22;

function isOfNames({ surnames, givenFirst, givenLast, givenSingle }: NameTables, symbol: number): boolean {
  if (kindAlone(surnames, symbol) !== 0) return true;
  return [givenFirst, givenLast, givenSingle].some((table) => kindAlone(table, symbol) >= LEAST_CLASS);
}

/** A name in Traditional: the surname's own form, given names' forms, else each character as it is alone. */
function formOf(phrases: Table, name: string, surname: number): string {
  const first = name.slice(0, surname);
  const family = surnameForm(first) ?? [...first].map((character) => characterText(phrases, character)).join('');
  return family + [...name.slice(surname)].map((character) => givenForm(character) ?? characterText(phrases, character)).join('');
}
