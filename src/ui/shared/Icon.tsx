/** Strokes of 1.5 on a grid of 20 units. */
const PATHS = {
  back: 'M12.5 4.5 7 10l5.5 5.5',
  book: 'M10 5.2v11M10 5.2C8.4 4.2 6 3.8 3 4v11c3-.2 5.4.2 7 1.2 1.6-1 4-1.4 7-1.2V4c-3-.2-5.4.2-7 1.2z',
  chevron: 'm8 5.5 4.5 4.5L8 14.5',
  dictionary: 'M5 16.5V4.8C5 4 5.6 3.5 6.4 3.5H15v10.2H6.4M15 13.7v2.8H6.4c-.8 0-1.4-.6-1.4-1.4s.6-1.4 1.4-1.4',
  dots: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  download: 'M10 3.5v9M6 9l4 4 4-4M4 16.5h12',
  globe: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM3 10h14M10 3c2 1.9 3 4.2 3 7s-1 5.1-3 7c-2-1.9-3-4.2-3-7s1-5.1 3-7z',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.2v4.3M10 6.6h.01',
  keyboard: 'M3 5.5h14v9H3zM5.8 8.3h.01M8.6 8.3h.01M11.4 8.3h.01M14.2 8.3h.01M6.5 11.7h7',
  lock: 'M5 9h10v7H5zM7.2 9V6.3a2.8 2.8 0 0 1 5.6 0V9',
  outline: 'M3.5 5.5h13M3.5 10h8M3.5 14.5h11',
  plus: 'M10 4v12M4 10h12',
  reload: 'M15.8 10a5.8 5.8 0 1 1-1.7-4.1M16 3.5v3.3h-3.3',
  rules: 'M3.5 4h13v12h-13zM6.5 8h7M6.5 11.5h4',
  search: 'M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6zM12.7 12.7l4 4',
  share: 'M10 12.5V3M6.8 6 10 3l3.2 3M6 9H4v8h12V9h-2',
  sliders:
    'M3 6.5h7.5M14.5 6.5H17M3 13.5h2.5M9.5 13.5H17M12.5 4.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM7.5 11.5a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
  speaker: 'M3.5 8v4h2.7l3.3 3V5L6.2 8zM12.3 7.6c.7.6 1 1.4 1 2.4s-.3 1.8-1 2.4M14.6 5.4c1.4 1.2 2.1 2.7 2.1 4.6s-.7 3.4-2.1 4.6',
  target: 'M10 5a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM10 2v4.5M10 13.5V18M2 10h4.5M13.5 10H18',
  undo: 'M6.5 4 3.5 7l3 3M3.5 7h8.2a4.3 4.3 0 0 1 0 8.6H7',
  warning: 'M10 3.5 2.8 16h14.4zM10 8.3v3.6M10 13.9h.01',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A drawing in the text's colour; says nothing, since the words beside it do. */
export function Icon({ name, class: className = '' }: { name: IconName; class?: string }) {
  const dotted = name === 'dots';
  return (
    <svg class={`icon ${className}`} viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={dotted ? 2.4 : 1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
