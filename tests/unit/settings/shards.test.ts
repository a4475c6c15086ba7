import { describe, expect, it } from 'vitest';
import { mergeItem } from '@/settings/merge-items';
import type { Everything } from '@/settings/migrate';
import { canonical, QUOTA, sharded, shardOf, sizeOf, unsharded } from '@/settings/shards';

const record = (at: number, script = 'zh-Hans') => ({ values: { script: [script, at] }, words: {}, rules: {} });
const sites = (n: number): Everything =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`site:www${i}.example.gov.cn`, record(i)]));

describe('sharded', () => {
  it('brings a thousand sites within the quotas', () => {
    const { shards, full } = sharded(sites(1_000), {});
    expect(full).toBe(false);
    expect(Object.keys(shards).length).toBeLessThanOrEqual(512);
    const sizes = Object.entries(shards).map(([name, shard]) => sizeOf(name, shard));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(QUOTA.item);
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(QUOTA.total);
    expect(unsharded(shards)).toEqual(sites(1_000));
  });
  it('says so when they do not fit, and stays within the quotas', () => {
    const held = sharded(sites(1_000), {}).shards;
    const { shards, full } = sharded(sites(5_000), held);
    expect(full).toBe(true);
    const after: Everything = { ...held, ...shards };
    const sizes = Object.entries(after).map(([name, shard]) => sizeOf(name, shard));
    expect(sizes.reduce((a, b) => a + b)).toBeLessThanOrEqual(QUOTA.total);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(QUOTA.item);
  });
  it('leaves out what is no setting', () => expect(sharded({ version: 1, sync: {}, broken: [] }, {}).shards).toEqual({}));
});

it('a host is in the same shard on every machine', () =>
  expect([shardOf('site:www.gd.gov.cn'), shardOf('everywhere')]).toEqual(['s01', 's15']));

it('two machines that write the same shard at once lose nothing once each has heard of the other', () => {
  const [a, b] = ['site:a.cn', 'site:a.cn'].map((key, i) => mergeItem(key, undefined, record(i + 1)));
  const one = { 'site:a.cn': mergeItem('site:a.cn', a, { values: { spam: [false, 5] }, words: {}, rules: {} }) };
  const other = { 'site:a.cn': mergeItem('site:a.cn', b, { values: { clutter: [false, 6] }, words: {}, rules: {} }) };
  // the other wrote last: the first finds its own missing, merges, and puts it back
  const firstAfter = mergeItem('site:a.cn', one['site:a.cn'], other['site:a.cn']);
  const otherAfter = mergeItem('site:a.cn', other['site:a.cn'], firstAfter);
  expect(canonical(firstAfter)).toBe(canonical(otherAfter));
  expect(firstAfter).toMatchObject({ values: { script: ['zh-Hans', 2], spam: [false, 5], clutter: [false, 6] } });
});
