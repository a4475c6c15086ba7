import { all } from '@/dom/accessors';
import { MARK } from './journal';
import { takeAttributeBack } from './write';

/** Takes away the marks that an earlier life of the extension left in a document when it was switched off in Firefox, which ends its scripts without a word. */
export function takeMarksBack(document: Document): void {
  for (const element of all(document, `[${MARK}]`)) takeAttributeBack(element, MARK);
}
