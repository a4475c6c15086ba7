/** Works on several things at a time and hands the results on in the order of the things. */
export async function inOrder<In, Out>(
  things: readonly In[],
  atATime: number,
  work: (thing: In) => Promise<Out>,
  give: (result: Out) => void,
): Promise<void> {
  const finished = new Map<number, Out>();
  let next = 0;
  let given = 0;
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const at = next;
      next += 1;
      finished.set(at, await work(things[at] as In));
      for (; finished.has(given); given += 1) {
        give(finished.get(given) as Out);
        finished.delete(given);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, things.length) }, worker));
}
