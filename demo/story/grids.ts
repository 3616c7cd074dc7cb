import sharp from 'sharp';
import { setPlaceKind } from '#features/areas/covering/kinds.ts';
import { setBoundary } from '#features/areas/mapping/draw.ts';
import { setPlan } from '#features/areas/mapping/plan.ts';
import { setBrand, setInstitution, setOutpost } from '#features/areas/showing/set.ts';
import { keepPhoto } from '#features/matters/photo.ts';
import type { Someone, Stage } from '../stage.ts';
import { holder } from './cast.ts';

type Grid = { readonly id: string; readonly name: string };

/** What grids show of themselves: a kind, a brand, where their people are found, and on the drawing of an estate where they end. The last has neither brand nor outpost yet. */
export async function showGrids(stage: Stage, community: string): Promise<void> {
  const secretary = await (await holder(stage, 'secretary', { community })).act();
  const grids = await placesOf(stage, community, 'grid');
  const kinds = await stage.db
    .selectFrom('place_kind')
    .select(['id', 'name'])
    .where('base', '=', 'grid')
    .where('ended_at', 'is', null)
    .execute();
  const kindOf = (name: string) => kinds.find((kind) => kind.name === name)?.id ?? '';
  for (const [nth, { id: area }] of grids.entries())
    await secretary.does(setPlaceKind, { area, kind: kindOf(nth === 5 ? '专属网格' : '普通网格') });
  for (const [nth, { id: area, name }] of grids.slice(0, -1).entries()) {
    const [brand = '', says = ''] = brands[nth] ?? [];
    await secretary.does(setBrand, { area, brand, says });
    const place = nth < 3 ? '劲松新景物业楼一层' : '社区活动室旁';
    await secretary.does(setOutpost, {
      area,
      name: `${name}微堡垒`,
      place,
      phone: '0351-0000000',
      hours: '每天 9 点到 11 点、15 点到 17 点',
    });
  }
  const visitors = '看病、陪护的，活动室能热饭、充电；短租请看公示栏里的房源。';
  await secretary.does(setInstitution, { area: grids[5]?.id ?? '', kind: 'hospital', name: '区中医院', visitors });
  await drawEstate(stage, { secretary, community, grids: grids.slice(0, 3) });
}

const brands = [
  ['邻里守望', '谁家有事，敲敲门就到'],
  ['晚晴之家', '老人多，先想着老人'],
  ['书香楼院', '每栋楼有一个书架'],
  ['热心南院', '修修补补，不等不靠'],
  ['和事小院', '坐下来说，总能说开'],
  ['暖心驿站', '来看病的，也是邻居'],
  ['绿荫北院', '树有人浇，院有人扫'],
] as const;

async function placesOf({ db }: Stage, community: string, kind: 'grid' | 'estate'): Promise<Grid[]> {
  return await db
    .selectFrom('area')
    .select(['id', 'name'])
    .where('community_id', '=', community)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .orderBy('sort_key')
    .execute();
}

type Drawn = { readonly secretary: Someone; readonly community: string; readonly grids: readonly Grid[] };

/** 劲松新景 as somebody would draw it: nine buildings in three rows of three, a row to a grid. */
async function drawEstate(stage: Stage, { secretary, community, grids }: Drawn): Promise<void> {
  const estate = (await placesOf(stage, community, 'estate')).find(({ name }) => name === '劲松新景');
  const { id: photo } = await secretary.does(keepPhoto, { bytes: await drawing() });
  const { id: plan } = await secretary.does(setPlan, { area: estate?.id ?? '', photo });
  for (const [row, { id: area }] of grids.entries()) {
    const [top, bottom] = [40 + row * 240, 280 + row * 240];
    const corners: [number, number][] = [
      [40, top],
      [960, top],
      [960, bottom],
      [40, bottom],
    ];
    await secretary.does(setBoundary, { area, plan, parts: [[corners]], instead: null });
  }
}

async function drawing(): Promise<Uint8Array> {
  const houses = Array.from({ length: 9 }, (_, nth) => {
    const [x, y] = [110 + (nth % 3) * 290, 110 + Math.floor(nth / 3) * 240];
    return `<rect x="${x}" y="${y}" width="200" height="100" fill="#e9e1d3" stroke="#8d8271" stroke-width="3"/><text x="${x + 100}" y="${y + 64}" font-size="40" text-anchor="middle" fill="#574f45">${nth + 1}</text>`;
  });
  const paths = '<path d="M40 280H960M40 520H960M370 40V760M660 40V760" stroke="#d9d0c1" stroke-width="18" fill="none"/>';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="800"><rect width="1000" height="800" fill="#faf7f2"/>${paths}${houses.join('')}</svg>`;
  return await sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer();
}
