const DOCUMENT = /\.(docx?|xlsx?|pptx?|pdf|wps|et|dps|ofd|odt|ods|odp|rtf|csv|zip|rar|7z|ceb|txt)(?:$|[?#])/iu;

/** The type of the document that an address leads to (its extension in lower case), null where it is none. */
export function documentType(address: string): string | null {
  return DOCUMENT.exec(address)?.[1]?.toLowerCase() ?? null;
}
