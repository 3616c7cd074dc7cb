import type { Chance } from './chance.ts';
import type { Block } from './homes.ts';
import { fullName, surname } from './names.ts';
import { type Person, phoneOf } from './people.ts';
import type { Plan } from './plan.ts';

/** Everyday skills of neighbours, and what shops around the corner do. */
const skills =
  '换灯泡 通下水 修水龙头 修电器 修锁 修自行车 搬重物 代买东西 陪同办事 读信写信 手机教学 理发 磨剪子 缝补 辅导作业 法律咨询 谈心陪伴 打字复印 照看宠物 油漆墙面 修门窗 清洗油烟机 接送孩子 摄影 写春联'.split(
    ' ',
  );
const shops: readonly (readonly [name: string, skills: string])[] = [
  ['为民五金店', '换灯泡、修水龙头、换锁芯'],
  ['老街修锁铺', '修锁、配钥匙'],
  ['邻家理发店', '理发'],
  ['顺手家电维修', '修电器、清洗油烟机'],
  ['晨光打字社', '打字复印'],
  ['平安通管道疏通', '通下水'],
  ['小满裁缝铺', '缝补、改衣服'],
  ['百味早餐铺', '代买东西、送餐'],
  ['同心果蔬店', '代买东西、送货上门'],
  ['永顺粮油店', '送货上门、搬重物'],
  ['巧手修鞋摊', '修鞋、磨剪子'],
  ['快行修车铺', '修自行车、修电动车'],
  ['洁净洗衣店', '洗衣、上门取送'],
  ['明净家政', '打扫、擦玻璃'],
  ['安居门窗', '修门窗、换纱窗'],
  ['新光水电', '换灯泡、修水龙头、查线路'],
  ['童趣文具店', '打字复印、代收快递'],
  ['和善药房', '代买东西、送货上门'],
];

export type Staff = {
  readonly name: string;
  readonly post: string;
  readonly at: Partial<Record<'grid' | 'microGrid' | 'estate' | 'building', string>>;
  readonly phone: string;
};
export type Member = {
  readonly person: Person;
  readonly grid: string;
  readonly microGrid: string;
  readonly centre: boolean;
  readonly skills: string;
};
export type Helper = {
  readonly sort: string;
  readonly name: string;
  readonly called: string;
  readonly skills: string;
  readonly phone: string;
  readonly address: string;
};

/** Party members, more of them among the old; centre households spread over the micro-grids by two, three or four. */
export function membersOf(chance: Chance, plan: Plan, people: readonly Person[]): Member[] {
  const adults = people.filter(({ age }) => age >= 22);
  const likely = adults.filter(({ age }) => chance.happens(age > 60 ? 0.5 : age > 40 ? 0.24 : 0.14));
  const chosen = new Set(chance.some(likely, plan.members));
  const members = people.filter((person) => chosen.has(person));
  const centres = centresOf(chance, plan, members);
  return members.map((person) => {
    const { grid, microGrid } = person.home.block;
    const willing = person.phone !== '' && person.age < 76 && chance.happens(0.3);
    return {
      person,
      grid,
      microGrid,
      centre: centres.has(person),
      skills: willing ? chance.some(skills, chance.between(1, 3)).join('、') : '',
    };
  });
}

function centresOf(chance: Chance, { grids, centres }: Plan, members: readonly Person[]): Set<Person> {
  const microGrids = [...new Set(members.map(({ home }) => home.block.microGrid))];
  const each = centres / grids.reduce((sum, count) => sum + count, 0);
  return new Set(
    microGrids.flatMap((microGrid, index) => {
      const near = members.filter((person) => person.home.block.microGrid === microGrid && person.phone !== '' && person.age < 78);
      const oneADoor = [...new Map(near.map((person) => [person.home, person])).values()];
      // One more here, one fewer there: uneven as in life, and the total stays.
      const uneven = index % 4 === 1 ? -1 : index % 4 === 3 ? 1 : 0;
      return chance.some(oneADoor, each + (microGrids.length - index <= microGrids.length % 4 ? 0 : uneven));
    }),
  );
}

/** The grid team. Who works full time comes from outside; micro-grid workers, assistants and building heads are neighbours. */
export function staffOf(chance: Chance, plan: Plan, blocks: readonly Block[], people: readonly Person[]): Staff[] {
  const hired = hiring(chance, plan);
  const grids = [...new Set(blocks.map(({ grid }) => grid))];
  const posts = [
    { post: '社区书记', howMany: 1 },
    { post: '社区工作者', howMany: plan.staff.workers },
    { post: '网格长', howMany: plan.staff.heads },
  ];
  return [
    ...posts.flatMap(({ post, howMany }) => Array.from({ length: howMany }, () => hired(post, {}))),
    ...grids.map((grid) => hired('专职网格员', { grid })),
    ...neighbours(chance, plan, blocks, people),
  ];
}

function neighbours(chance: Chance, plan: Plan, blocks: readonly Block[], people: readonly Person[]): Staff[] {
  const free = new Set(people.filter(({ age, phone }) => phone !== '' && age >= 25 && age <= 70));
  const appoint = (post: string, lives: (block: Block) => boolean, at: Staff['at']): Staff => {
    const person = chance.one([...free].filter(({ home }) => lives(home.block)));
    free.delete(person);
    return { name: person.name, post, at, phone: person.phone };
  };
  const microGrids = [...new Map(blocks.map((block) => [block.microGrid, block])).values()];
  const buildings = [...new Map(blocks.map((block) => [block.estate.name + block.building, block])).values()];
  return [
    ...['微网格员', '辅助微网格员'].flatMap((post) =>
      microGrids.map(({ grid, microGrid }) => appoint(post, (block) => block.microGrid === microGrid, { grid, microGrid })),
    ),
    ...(plan.staff.buildingHeads ? buildings : []).map(({ estate, building }) =>
      appoint('楼栋长', (block) => block.estate === estate && block.building === building, { estate: estate.name, building }),
    ),
  ];
}

export function helpersOf(chance: Chance, plan: Plan, people: readonly Person[], members: readonly Member[]): Helper[] {
  const inParty = new Set(members.map(({ person }) => person));
  const able = people.filter((person) => person.phone !== '' && person.age >= 20 && person.age <= 72 && !inParty.has(person));
  const volunteers = chance.some(able, plan.helpers.volunteers).map((person) => ({
    sort: '志愿者',
    name: person.name,
    called: person.name.charAt(0) + (person.age > 55 ? '师傅' : person.sex === '女' ? '姐' : '哥'),
    skills: chance.some(skills, chance.between(1, 4)).join('、'),
    phone: person.phone,
    address: '',
  }));
  return [...volunteers, ...shops.slice(0, plan.helpers.shops).map((shop, index) => shopkeeper(chance, plan, shop, index))];
}

function shopkeeper(chance: Chance, plan: Plan, [name, skill]: readonly [string, string], index: number): Helper {
  const estate = chance.one(plan.estates);
  return {
    sort: '商户',
    name,
    called: `${surname(chance)}老板`,
    skills: skill,
    phone: phoneOf(plan, 9_900 + index),
    address: `${estate.address}旁`,
  };
}

/** People who come to work here and do not live here, with numbers from the far end of the block. */
function hiring(chance: Chance, plan: Plan): (post: string, at: Staff['at']) => Staff {
  let nth = 9_800;
  return (post, at) => {
    const sex = chance.weighed({ 男: 40, 女: 60 });
    return { name: fullName(chance, surname(chance), sex, chance.between(1972, 2000)), post, at, phone: phoneOf(plan, nth++) };
  };
}
