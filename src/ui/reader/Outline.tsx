/** One of the article's headings. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly deep: boolean;
}

interface OutlineListProps {
  readonly headings: readonly Heading[];
  readonly current: string | null;
  readonly onGo: (id: string) => void;
}

/** The headings, as a way to go to them. */
export function OutlineList({ headings, current, onGo }: OutlineListProps) {
  return (
    <ol>
      {headings.map(({ id, text, deep }) => (
        <li key={id}>
          <a
            class={`outline-link ${deep ? 'deep' : ''}`}
            href={`#${id}`}
            aria-current={current === id ? 'location' : undefined}
            onClick={(event) => {
              event.preventDefault();
              onGo(id);
            }}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
