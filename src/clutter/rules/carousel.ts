import type { PageElement } from '@/model/page';
import { descendants } from '@/model/tree';
import { element } from '../controls';
import { naming } from '../names';
import { LIKELY, rule } from '../rule';
import type { Scene } from '../scene';

const NAMES = naming(
  'swiper* slick* owl owlcarousel flexslider bxslider carousel* lunbo* focuspic* slideshow slider sliderbox picscroll imgscroll',
);
/** Pictures from which on a box with such a name is a show of pictures. */
const PICTURES = 2;
/** Characters of text for each picture: a caption. */
const CAPTION = 40;

/**
 * Pictures of other news or of campaigns that move by themselves.
 * Leaves: the pictures of the article, navigation that is built with the same script.
 * Source: the scripts' own class names (Swiper, Slick, Owl, FlexSlider, bxSlider); see tests/cases/clutter/carousel.json.
 */
export const carousel = rule('clutter/carousel', 'floating-ad', function* (scene) {
  for (const box of scene.named(NAMES)) if (isShow(scene, box)) yield { at: element(box.id), confidence: LIKELY };
});

function isShow({ page, charactersOf, linkedIn }: Scene, { id }: PageElement): boolean {
  const pictures = descendants(page, id).filter(({ tag }) => tag === 'img').length;
  return pictures >= PICTURES && linkedIn(id).links > 0 && charactersOf(id) <= pictures * CAPTION;
}
