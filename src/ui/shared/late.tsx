import type { ComponentType, VNode } from 'preact';
import { useEffect, useReducer } from 'preact/hooks';

/** A component that comes when it is first drawn, and nothing in its place until then: a screen shows without it. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => VNode | null {
  let loaded: ComponentType<Props> | null = null;
  return function Late(props) {
    const [, drawAgain] = useReducer((times: number) => times + 1, 0);
    useEffect(() => {
      if (loaded) return;
      load().then(
        (component) => {
          loaded = component;
          drawAgain(undefined);
        },
        (error: unknown) => console.error('qingwen: a part of the screen did not come', error),
      );
    }, []);
    const Loaded = loaded;
    return Loaded && <Loaded {...props} />;
  };
}
