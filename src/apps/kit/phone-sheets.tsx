import { Button, Buttons, Call, Go } from '#ui/phone/button.tsx';
import { Card, CardHead, CardLink, Facts, Lead, More, Section } from '#ui/phone/card.tsx';
import { ChipFilter } from '#ui/phone/choice.tsx';
import { Area } from '#ui/phone/field.tsx';
import { Person } from '#ui/phone/person.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Shortcuts } from '#ui/phone/shortcuts.tsx';
import { Empty, ErrorBox, Loading } from '#ui/phone/states.tsx';
import { Steps, Timeline } from '#ui/phone/steps.tsx';
import { Tabs } from '#ui/phone/tabs.tsx';
import { Tag } from '#ui/phone/tag.tsx';

const STEPS = ['收到', '派单', '办理', '反馈', '评价'];
const RESIDENT = [
  { to: '/', name: '首页', icon: 'home', exact: true },
  { to: '/mine', name: '我的事', icon: 'list', fresh: 1 },
  { to: '/grid', name: '网格', icon: 'people' },
  { to: '/notices', name: '通知', icon: 'bell' },
] as const;
const WORKER = [
  { to: '/', name: '待办', icon: 'list', exact: true, fresh: 12 },
  { to: '/pool', name: '可接的单', icon: 'pool', fresh: 3 },
  { to: '/notices', name: '通知', icon: 'bell' },
  { to: '/me', name: '我', icon: 'person' },
] as const;

const nothing = () => undefined;

export function HomeSheet() {
  return (
    <div className="app">
      <Screen title="劲松社区" under="3 号网格 · 8 号楼 2 单元">
        <Lead title="有事，找邻里" under="说一句话就行，怎么派、派给谁，我们来。">
          <Area label="什么事" labelHidden rows={2} value="" onChange={nothing} placeholder="比如：楼道灯坏了，晚上看不见" />
          <Buttons>
            <Button icon="mic">说</Button>
            <Button icon="camera">拍</Button>
            <Button look="main">下一步</Button>
          </Buttons>
        </Lead>
        <Shortcuts
          label="常见的事"
          of={[
            { to: '/ask', search: { group: 'fix' }, name: '修一修', icon: 'fix' },
            { to: '/ask', search: { group: 'help' }, name: '帮一把', icon: 'hand' },
            { to: '/ask', search: { group: 'office' }, name: '办个事', icon: 'paper' },
            { to: '/ask', search: { group: 'say' }, name: '提一提', icon: 'talk' },
          ]}
        />
        <Section title="我的事" link={<More to="/mine">全部 4 件</More>}>
          <CardLink to="/matters/1" title="楼道灯不亮，2 单元 3 层" tag={<Tag kind="go">办理中</Tag>} more="周师傅已接单 · 今天 18:00 前">
            <Steps names={STEPS} at={2} />
          </CardLink>
        </Section>
        <Section title="我网格里的人">
          <Card>
            <Person name="林秀兰" does="专职网格员 · 今天在岗到 18:00" phone="03510000000" />
          </Card>
        </Section>
      </Screen>
      <Tabs tabs={RESIDENT} />
    </div>
  );
}

export function MatterSheet() {
  return (
    <div className="app">
      <Screen title="楼道灯不亮，2 单元 3 层，物业说要等配件，已经黑了三个晚上" back="/" under={<Tag kind="go">办理中</Tag>}>
        <Card>
          <Timeline
            entries={[
              { id: '1', title: '收到', text: '您说：晚上看不见，老人怕摔', at: '今天 09:12 · 手机提交' },
              { id: '2', title: '派单', text: '网格员林秀兰派给会修电的邻居', at: '09:20 · 用时 8 分钟' },
              { id: '3', title: '办理', text: '志愿者周师傅接单，带灯泡 16:30 上门', at: '09:41', now: true },
            ]}
          />
          <Buttons>
            <Button icon="talk">问一句</Button>
            <Call phone="03510000000" name="周师傅">
              联系周师傅
            </Call>
          </Buttons>
        </Card>
        <Card>
          <CardHead title="办完以后由您说了算" more="好了，点「解决了」；没好，点「没解决」，会退回去重新办。" />
          <Buttons>
            <Button>没解决</Button>
            <Button look="help" icon="ok">
              解决了
            </Button>
          </Buttons>
        </Card>
        <Card>
          <Facts
            of={[
              ['地点', '劲松新景 8 号楼 2 单元 3 层'],
              ['编号', '0318'],
            ]}
          />
        </Card>
        <Card tone="soft">
          <p className="card-more">也可以找：社区电话 0351-000 0000 · 12345 · 司法所。找别处不影响这件事。</p>
        </Card>
      </Screen>
      <Tabs tabs={RESIDENT} />
    </div>
  );
}

export function WorkerSheet() {
  return (
    <div className="app">
      <Screen title="今天 12 件" under="3 号网格 · 8 栋楼 · 312 户">
        <ChipFilter
          label="看哪些"
          value="all"
          onChange={nothing}
          options={[
            { id: 'all', name: '待办', count: 12 },
            { id: 'soon', name: '将超期', count: 3 },
            { id: 'late', name: '超期', count: 1 },
            { id: 'returned', name: '被退回', count: 1 },
          ]}
        />
        <Section title="8 号楼 · 从 1 单元走起">
          <Card>
            <CardHead title="楼道灯不亮" tag={<Tag kind="soon">剩 2 小时</Tag>} more="2 单元 3 层 · 王** · 三单服务" />
            <Buttons>
              <Button>转给别人</Button>
              <Button look="main">派单</Button>
            </Buttons>
          </Card>
          <CardLink
            to="/matters/2"
            title="代办：医保参保登记"
            tag={<Tag kind="q">等材料</Tag>}
            more="2 单元 501 · 委托已签 · 缺户口页照片"
          />
          <CardLink to="/matters/3" title="约好的看望" tag={<Tag kind="ok">今天</Tag>} more="3 单元 102 · 本人约的 15:00" />
        </Section>
        <Section title="9 号楼">
          <CardLink
            to="/matters/4"
            title="下水道堵了，水漫到楼道，邻居都绕着走"
            tag={<Tag kind="late">已超 40 分钟</Tag>}
            more="1 单元 1 层 · 我也遇到 6 户"
          />
        </Section>
      </Screen>
      <Tabs tabs={WORKER} />
    </div>
  );
}

export function StatesSheet() {
  return (
    <div className="app">
      <Screen title="滨河北路社区西曲街道第十四微网格" under="没有、还在来、没取到">
        <Empty
          title="还没有事"
          next="有事的时候，说一句话就行。"
          action={
            <Go to="/ask" look="main">
              有事，找邻里
            </Go>
          }
        />
        <Loading cards={2} />
        <ErrorBox error={new Error('没连上，请看看网络再试')} onRetry={nothing} />
        <Card>
          <Person name="欧阳·阿不都热合曼" does="党员中心户 · 第十四微网格（河西供热小区东侧）" phone="03510000000" />
        </Card>
      </Screen>
      <Tabs tabs={RESIDENT} />
    </div>
  );
}
