import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, type Written, writeWorkbook } from '../src/features/imports/workbook.ts';
import { chanceOf } from './making/chance.ts';
import { faultyRows } from './making/faulty.ts';
import { type Block, blocksOf, type Home, homesOf } from './making/homes.ts';
import { type Person, settle } from './making/people.ts';
import { binhe, jinsong, type Plan } from './making/plan.ts';
import { type Helper, helpersOf, type Member, membersOf, type Staff, staffOf } from './making/roles.ts';

/** Writes the files two communities would hand over, the same bytes each time. Run: `node demo/make-files.ts`. All persons are invented. */
const folder = import.meta.dirname;
const ledgerHeader = ['小区名称', '楼号', '单元', '房号', '与户主关系', '姓名', '性别', '身份证号码', '联系电话', '居住情况'];
const ledgerWidths = [16, 8, 8, 8, 12, 10, 6, 22, 14, 10];

for (const plan of [jinsong, binhe]) {
  const { blocks, homes, people, staff, members, helpers } = invent(plan);
  await write(join(plan.name, '小区楼栋.xlsx'), buildingsPage(blocks));
  await write(join(plan.name, '户籍台账.xlsx'), { ...ledgerPage(people), title: `${plan.name}户籍台账` });
  await write(join(plan.name, '网格员名册.xlsx'), staffPage(staff));
  await write(join(plan.name, '党员名册.xlsx'), membersPage(members));
  await write(join(plan.name, '志愿者和商户.xlsx'), helpersPage(helpers));
  if (plan === jinsong) await write('带错的户籍台账.xlsx', faultyPage(people, homes));
}

function invent(plan: Plan) {
  const chance = chanceOf(plan.seed);
  const blocks = blocksOf(plan);
  const homes = blocks.flatMap(homesOf);
  const people = settle(chance, plan, homes);
  const members = membersOf(chance, plan, people);
  return {
    blocks,
    homes,
    people,
    members,
    staff: staffOf(chance, plan, blocks, people),
    helpers: helpersOf(chance, plan, people, members),
  };
}

function buildingsPage(blocks: readonly Block[]): Page {
  const rows = blocks.map(({ estate, building, unit, grid, microGrid }) => [
    estate.name,
    building,
    unit,
    unit ? '' : String(estate.units),
    String(estate.floors),
    String(estate.doors),
    grid,
    microGrid,
    estate.address,
  ]);
  return {
    name: '小区楼栋',
    header: ['小区', '楼栋', '单元', '单元数', '层数', '每层户数', '网格', '微网格', '地址'],
    rows,
    widths: [16, 10, 10, 8, 8, 10, 12, 16, 20],
  };
}

function ledgerPage(people: readonly Person[]): Page {
  return { name: '户籍台账', header: ledgerHeader, rows: people.map(ledgerRow), widths: ledgerWidths };
}

function ledgerRow({ home, relation, name, sex, idNumber, phone }: Person): string[] {
  return [home.block.estate.name, home.block.building, home.unit, home.room, relation, name, sex, idNumber, phone, '常住'];
}

/** A small file with one mistake of each kind, and a column nobody may ask for. */
function faultyPage(people: readonly Person[], homes: readonly Home[]): Page {
  const lived = new Set(people.map(({ home }) => home));
  const vacant = homes.filter((home) => !lived.has(home)).map(({ block, unit, room }) => [block.estate.name, block.building, unit, room]);
  const rows: Written[][] = faultyRows(vacant, ledgerRow(chanceOf(1).one(people)));
  return { name: '户籍台账', title: '劲松社区户籍台账（补录）', header: [...ledgerHeader, '健康状况'], rows, widths: ledgerWidths };
}

function staffPage(staff: readonly Staff[]): Page {
  const rows = staff.map(({ name, post, at, phone }) => [
    name,
    post,
    at.grid ?? '',
    at.microGrid ?? '',
    at.estate ?? '',
    at.building ?? '',
    phone,
    '2026-01-01',
  ]);
  return {
    name: '网格员名册',
    header: ['姓名', '岗位', '网格', '微网格', '小区', '楼栋', '联系电话', '任职起'],
    rows,
    widths: [10, 14, 12, 16, 16, 10, 14, 12],
  };
}

function membersPage(members: readonly Member[]): Page {
  const rows = members.map(({ person, grid, microGrid, centre, skills }) => [
    person.name,
    person.idNumber,
    `${grid}党支部`,
    `${microGrid}党小组`,
    microGrid,
    centre ? '是' : '否',
    skills ? '是' : '否',
    skills,
    person.phone,
  ]);
  const header = ['姓名', '身份证号', '党支部', '党小组', '微网格', '党员中心户', '愿意接单', '可帮忙的事', '联系电话'];
  return { name: '党员名册', header, rows, widths: [10, 22, 18, 20, 16, 12, 10, 30, 14] };
}

function helpersPage(helpers: readonly Helper[]): Page {
  const rows = helpers.map(({ sort, name, called, skills, phone, address }) => [sort, name, called, skills, phone, address]);
  return {
    name: '志愿者和商户',
    header: ['类别', '姓名或店名', '称呼', '可帮忙的事', '联系电话', '地址'],
    rows,
    widths: [10, 18, 12, 32, 14, 22],
  };
}

async function write(file: string, page: Page): Promise<void> {
  const path = join(folder, file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, await writeWorkbook([page]));
}
