import { Button, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { ConsoleGround } from '#ui/console/console-ground.tsx';
import { Filter, Filters, SearchBox } from '#ui/console/filters.tsx';
import { Frame, Page, SidePanel, SideSection } from '#ui/console/frame.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { QueueTiles } from '#ui/console/queue-tiles.tsx';
import { ReasonDialog } from '#ui/console/reason-dialog.tsx';
import { UploadArea } from '#ui/console/upload-area.tsx';
import { Timeline } from '#ui/phone/steps.tsx';
import { Tag, type TagKind } from '#ui/phone/tag.tsx';

type Row = { id: string; subject: string; place: string; waits: string; due: string; kind: TagKind; status: string };

const ROWS: Row[] = [
  {
    id: '0321',
    subject: '下水道堵了，水漫到楼道 · 我也遇到 6',
    place: '9 号楼 1 单元',
    waits: '物业 维修班',
    due: '今天 09:00',
    kind: 'late',
    status: '已超 40 分钟',
  },
  { id: '0318', subject: '楼道灯不亮', place: '8 号楼 2 单元', waits: '周师傅', due: '今天 18:00', kind: 'go', status: '办理中' },
  { id: '0317', subject: '医保参保登记', place: '8 号楼 501', waits: '居民 补材料', due: '周三', kind: 'q', status: '暂停' },
  {
    id: '0309',
    subject: '南墙外树枝压线',
    place: '5 号楼北',
    waits: '供电、园林、社区',
    due: '今天 17:00',
    kind: 'soon',
    status: '剩 2 小时',
  },
  { id: '0305', subject: '活动室周二借用', place: '党群服务中心', waits: '—', due: '—', kind: 'ok', status: '已办好' },
];
const COLUMNS: TableColumnsType<Row> = [
  { title: '编号', dataIndex: 'id' },
  { title: '事由', dataIndex: 'subject' },
  { title: '地点', dataIndex: 'place' },
  { title: '现在等谁', dataIndex: 'waits' },
  { title: '到期', dataIndex: 'due', className: 'tight' },
  { title: '状态', render: (_, row) => <Tag kind={row.kind}>{row.status}</Tag> },
];
const LIST = {
  data: { pages: [{ rows: ROWS }] },
  error: null,
  isPending: false,
  isFetchingNextPage: false,
  hasNextPage: true,
  fetchNextPage: () => undefined,
  refetch: () => undefined,
};
const TILES = [
  { id: 'todo', name: '待办', count: 18 },
  { id: 'soon', name: '将超期', count: 3, tone: 'soon' },
  { id: 'late', name: '超期', count: 1, tone: 'late' },
  { id: 'returned', name: '被退回', count: 2 },
  { id: 'confirm', name: '等居民确认', count: 7 },
] as const;

export function ConsoleSheet() {
  const [asking, setAsking] = useState(new URLSearchParams(window.location.search).has('dialog'));
  return (
    <ConsoleGround>
      <Frame
        place="劲松社区"
        nav={[
          { to: '/', name: '工作台', icon: 'list', exact: true, count: 18 },
          { to: '/people', name: '人员台账', icon: 'person' },
          { to: '/households', name: '户台账', icon: 'people' },
          { to: '/areas', name: '网格与房屋', icon: 'home' },
          { to: '/import', name: '导入', icon: 'paper' },
        ]}
        foot={<p>陈书记</p>}
      >
        <Page
          title="工作台"
          actions={
            <>
              <Button>导出</Button>
              <Button type="primary">代居民登记</Button>
            </>
          }
          side={
            <SidePanel title="楼道灯不亮" under="0318 · 8 号楼 2 单元 3 层 · 王**" onClose={() => undefined}>
              <Timeline
                entries={[
                  { id: '1', title: '收到', text: '晚上看不见，老人怕摔', at: '09:12 手机 · 2 张照片' },
                  { id: '2', title: '派单', text: '林秀兰 → 会修电的邻居', at: '09:20 · 建议理由：同楼、会电工、今天空闲' },
                  { id: '3', title: '办理', text: '周师傅接单，16:30 上门', at: '09:41', now: true },
                ]}
              />
              <SideSection title="可以做">
                <Button onClick={() => setAsking(true)}>查看姓名和电话</Button>
              </SideSection>
            </SidePanel>
          }
        >
          <QueueTiles tiles={TILES} value="todo" onPick={() => undefined} />
          <Filters>
            <Filter label="网格" all="全部" options={[]} value={undefined} onChange={() => undefined} />
            <Filter label="工作法" all="全部" options={[]} value={undefined} onChange={() => undefined} />
            <SearchBox label="编号" value={undefined} onSearch={() => undefined} />
          </Filters>
          <KeysetTable<Row> of={LIST} columns={COLUMNS} label="事项" open="0318" onOpen={() => undefined} />
          <UploadArea
            path="/api/x"
            accept=".xlsx,.csv"
            maxBytes={20_000_000}
            limit="20 MB"
            hint=".xlsx 或 .csv，不超过 20 MB"
            onDone={() => undefined}
          />
        </Page>
      </Frame>
      {asking && (
        <ReasonDialog
          title="查看姓名和电话"
          tells="本人能看到是谁、为什么看过。"
          pending={false}
          onSubmit={() => undefined}
          onClose={() => setAsking(false)}
        />
      )}
    </ConsoleGround>
  );
}
