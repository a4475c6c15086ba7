import { describe, expect, it } from 'vitest';
import { mechanicalTraditional } from '@/conversion/mechanical';

describe('mechanicalTraditional', () => {
  it.each(['要真抓實干，關于工作范圍的規定', '干部要落實關于旅游的規范', '他后來到縣里工作，于五月離任，其余不變'])(
    'finds %s',
    (text) => expect(mechanicalTraditional(text)).toBe(true),
  );
  it.each([
    '關於幹部範圍的規定，于右任先生後來說',
    '皇后與太后在公里之外，若干人相干',
    '游泳於上游，范仲淹與余光中、于謙的後人',
    '准予批准，關係系統',
  ])('leaves %s', (text) => expect(mechanicalTraditional(text)).toBe(false));
});
