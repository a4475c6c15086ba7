const [WIDTH, HEIGHT, MARGIN] = [480, 320, 48];

/** A curve over two logarithmic axes, as SVG; a straight line of slope 1 is linear growth. */
export function logPlot(title: string, points: readonly (readonly [x: number, y: number])[]): string {
  const xs = points.map(([x]) => Math.log10(x));
  const ys = points.map(([, y]) => Math.log10(y));
  const [x0, x1, y0, y1] = [
    Math.floor(Math.min(...xs)),
    Math.ceil(Math.max(...xs)),
    Math.floor(Math.min(...ys)),
    Math.ceil(Math.max(...ys)),
  ];
  const across = (x: number): number => MARGIN + ((x - x0) / (x1 - x0 || 1)) * (WIDTH - 2 * MARGIN);
  const up = (y: number): number => HEIGHT - MARGIN - ((y - y0) / (y1 - y0 || 1)) * (HEIGHT - 2 * MARGIN);
  const decades = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const grid = [
    ...decades(x0, x1).map((x) =>
      tick(across(x), HEIGHT - MARGIN, across(x), MARGIN, 10 ** x, across(x), HEIGHT - MARGIN + 18, 'middle'),
    ),
    ...decades(y0, y1).map((y) => tick(MARGIN, up(y), WIDTH - MARGIN, up(y), 10 ** y, MARGIN - 6, up(y) + 4, 'end')),
  ];
  const line = xs.map((x, at) => `${across(x).toFixed(1)},${up(ys[at] ?? 0).toFixed(1)}`).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#444">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${WIDTH / 2}" y="24" text-anchor="middle" font-size="14">${title}</text>
${grid.join('\n')}
<polyline points="${line}" fill="none" stroke="#b3261e" stroke-width="2"/>
</svg>
`;
}

function tick(x0: number, y0: number, x1: number, y1: number, value: number, x: number, y: number, anchor: string): string {
  return `<path d="M${x0} ${y0}L${x1} ${y1}" stroke="#ddd"/><text x="${x}" y="${y}" text-anchor="${anchor}">${value.toLocaleString('en')}</text>`;
}
