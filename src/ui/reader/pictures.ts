/*
 * The view shows no picture by its address: in Firefox that would be a request anew. It draws what the page has
 * loaded, from the page's own elements.
 */

/** Widest drawing, in device pixels: a photograph at its own size would take some 50 MB. */
const WIDEST = 2400;

/** The page's own picture of an address, if it has loaded it. */
export function pagePicture(document: Document, src: string): HTMLImageElement | null {
  for (const image of document.images) {
    if (image.currentSrc === src && image.complete && image.naturalWidth > 0) return image;
  }
  return null;
}

/** A loaded picture as a drawing that needs no address, named by its words. */
export function drawing(picture: HTMLImageElement, words: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const scale = Math.min(1, WIDEST / picture.naturalWidth);
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', words);
  return canvas;
}

/** A loaded picture as an address that holds it; null where it is another host's, which may be shown but not read. */
export function pictureData(picture: HTMLImageElement): string | null {
  try {
    return drawing(picture, '').toDataURL('image/jpeg', 0.9);
  } catch (error) {
    console.debug('qingwen: picture left out of the file', error);
    return null;
  }
}
