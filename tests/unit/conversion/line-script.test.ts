import { describe, expect, it } from 'vitest';
import { scriptOfLine } from '@/conversion/line-script';
import { countScripts } from '@/text/script';

describe('scriptOfLine', () => {
  it('knows of every character what countScripts knows', () => {
    for (let code = 0x4dff; code <= 0x9fff; code += 1) {
      const character = String.fromCharCode(code);
      const { simplified, traditional } = countScripts(character);
      expect(scriptOfLine([character]), character).toBe(simplified > 0 ? 'Hans' : traditional > 0 ? 'Hant' : null);
    }
  });

  it('weighs the runs of a line together', () => {
    expect(scriptOfLine(['國务', '院办公', '厅'])).toBe('Hans');
    expect(scriptOfLine(['國務', '院办', '公廳'])).toBe('Hant');
    expect(scriptOfLine(['中山', '市'])).toBeNull();
  });
});
