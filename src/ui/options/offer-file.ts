/** Offers a text to the reader as a file to save. Nothing leaves this machine. */
export function offer(name: string, text: string, type: 'application/json' | 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken the bytes by then; until it has, the address must stay
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
