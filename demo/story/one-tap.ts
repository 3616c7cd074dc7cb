import type { Place } from '#features/areas/door.ts';
import type { Stage } from '../stage.ts';
import { holder, livingIn, type Part } from './cast.ts';
import type { Gate } from './gate.ts';
import { newcomer } from './newcomers.ts';

type App = 'resident' | 'worker' | 'console';
type OneTap = readonly [who: Pick<Part, 'account' | 'person'>, title: string, note: string, app: App];

/** The residents a visitor may be with one tap, and an old person the first of them acts for. */
export type Lead = { readonly resident: Part; readonly elder: Part; readonly kin: Part };

/** The residents of the demo: all live in the third grid, so that its grid worker has them all in one inbox. */
export async function findLead(stage: Stage): Promise<Lead> {
  const resident = await livingIn(stage, { estate: '劲松新景', building: '8号楼', unit: '2单元' }, [1975, 1995]);
  const elder = await livingIn(stage, { estate: '劲松新景', building: '7号楼', unit: '1单元' }, [1936, 1955]);
  const kin = await livingIn(stage, { estate: '劲松新景', building: '7号楼', unit: '2单元' }, [1936, 1955]);
  return { resident, elder, kin };
}

/** Sets out the one-tap people, in the order they are shown. */
export async function setOut(
  stage: Stage,
  { resident, elder }: Lead,
  places: { jinsong: Place; binhe: Place; street: Place; county: Place; gate: Gate },
): Promise<void> {
  const jinsong = places.jinsong.id;
  const worker = await holder(stage, 'grid-worker', { area: '第三网格', community: jinsong });
  const volunteer = await holder(stage, 'volunteer', { community: jinsong, skill: '代买东西' });
  const shop = await holder(stage, 'shop', { community: jinsong, skill: '换锁芯' });
  const secretary = await holder(stage, 'secretary', { community: jinsong });
  const staff = await holder(stage, 'community-staff', { community: jinsong });
  const head = await holder(stage, 'grid-head', { community: places.binhe.id });
  const { leader, admin, auditor } = await aboveTheCommunity(stage, places);
  const guard = await newcomer(stage, {
    name: '秦守安',
    phone: '19900029995',
    kind: 'security-admin',
    area: places.county.id,
    community: null,
  });
  const { keeper } = places.gate;
  const people: readonly OneTap[] = [
    [resident, `居民 ${resident.called}`, '住劲松新景 8 号楼 2 单元，有一件等确认、一份报价等答复', 'resident'],
    [elder, `长辈 ${elder.called}`, '住劲松新景 7 号楼，多半打电话下单，用大字', 'resident'],
    [worker, `专职网格员 ${worker.called}`, '管劲松社区第三网格，有新单子等着派', 'worker'],
    [volunteer, `志愿者 ${volunteer.called}`, '手上有一件代买，接单池里还有活等人', 'worker'],
    [shop, `商户 ${shop.called}`, '报过价，等居民同意再上门', 'worker'],
    [keeper, `门房 ${keeper.called}`, '锦绣苑的大门，看到问题按一下哨', 'worker'],
    [secretary, `社区书记 ${secretary.called}`, '看全社区的单子、台账，导入表格', 'console'],
    [staff, `社区工作者 ${staff.called}`, '劲松社区的工作台：没人接的单子到这里', 'console'],
    [head, `网格长 ${head.called}`, '滨河北路社区，用「点单派单接单」', 'console'],
    [leader, `街道干部 ${leader.called}`, '老军营街道，只看数字，不看个人', 'console'],
    [admin, `系统管理员 ${admin.called}`, '管服务目录和上班日历，看不到居民', 'console'],
    [guard, `安全管理员 ${guard.called}`, '管谁登录要动态码，看不到居民', 'console'],
    [auditor, `审计管理员 ${auditor.called}`, '看谁做过什么、核对记录有没有被改过，看不到居民', 'console'],
  ];
  await offer(stage, people);
}

/** Who works above the communities: the street, and two of the county's administrators. */
async function aboveTheCommunity(stage: Stage, { street, county }: { readonly street: Place; readonly county: Place }) {
  const ofStreet = { kind: 'street-leader', area: street.id, community: null, street: street.id };
  const ofCounty = { area: county.id, community: null };
  return {
    leader: await newcomer(stage, { name: '郭晋平', phone: '19900029999', ...ofStreet }),
    admin: await newcomer(stage, { name: '韩立新', phone: '19900029998', kind: 'system-admin', ...ofCounty }),
    auditor: await newcomer(stage, { name: '高永平', phone: '19900029997', kind: 'audit-admin', ...ofCounty }),
  };
}

async function offer({ db }: Stage, people: readonly OneTap[]): Promise<void> {
  const rows = people.map(([{ account, person }, title, note, app], sort) => ({
    account_id: account,
    person_id: person,
    title,
    note,
    app,
    sort: sort + 1,
  }));
  await db.insertInto('demo_person').values(rows).execute();
}
