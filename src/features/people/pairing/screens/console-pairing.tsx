import { Button, Form, Segmented, Select, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Answer } from '#kernel/contract.ts';
import { useSee } from '#ui/ask.ts';
import { ChangeDialog } from '#ui/console/change-dialog.tsx';
import { Page, SidePanel, SideSection } from '#ui/console/frame.tsx';
import { type HerePlace, InCommunity, useHolds } from '#ui/console/here.tsx';
import { KeysetTable } from '#ui/console/keyset-table.tsx';
import { Nothing, Shown } from '#ui/console/states.tsx';
import { useChange } from '#ui/console/use-change.ts';
import { Tag } from '#ui/phone/tag.tsx';
import type { pair, pairingBoard, pairsOf, setPairQuota, unpair } from '../contract.ts';
import './pairing.css';
import { words } from './words.ts';

type Board = Answer<typeof pairingBoard>;
type Member = Board['members'][number];
type Row = Member & { readonly id: string };
type Kind = 'contact' | 'centre';

/** 党员联系户: who keeps in touch with whom, who is left out, and households given to members. */
export function ConsolePairing() {
  return <InCommunity>{(community) => <PairingOf key={community.id} community={community} />}</InCommunity>;
}

function PairingOf({ community }: { readonly community: HerePlace }) {
  const [kind, setKind] = useState<Kind>('contact');
  const [open, setOpen] = useState<string | null>(null);
  const seen = useSee<typeof pairingBoard>('people.pairing-board', { community: community.id, kind });
  const member = seen.data?.members.find(({ person }) => person === open);
  const choose = (next: Kind) => {
    setKind(next);
    setOpen(null);
  };
  return (
    <Page
      title={words.title}
      under={words.under}
      actions={
        <Segmented<Kind>
          value={kind}
          options={[
            { value: 'contact', label: words.kinds.contact },
            { value: 'centre', label: words.kinds.centre },
          ]}
          onChange={choose}
        />
      }
      side={
        member &&
        seen.data && <MemberSide key={member.person} {...{ community, kind, member, board: seen.data }} onClose={() => setOpen(null)} />
      }
    >
      <Shown of={seen}>{(board) => <Inside {...{ community, board, kind, open }} onOpen={setOpen} />}</Shown>
    </Page>
  );
}

type InsideProps = {
  readonly community: HerePlace;
  readonly board: Board;
  readonly kind: Kind;
  readonly open: string | null;
  readonly onOpen: (person: string) => void;
};

function Inside({ community, board, kind, open, onOpen }: InsideProps) {
  if (board.members.length === 0) return <Nothing icon="people" {...(kind === 'contact' ? words.empty : words.emptyCentre)} />;
  const { households, covered, declined, uncovered, uncoveredCount, quota } = board;
  const columns: TableColumnsType<Row> = [
    { title: words.columns.called, dataIndex: 'called' },
    { title: words.columns.dwelling, render: (_, { dwelling }) => dwelling ?? words.none },
    { title: words.columns.grid, render: (_, { grid }) => grid ?? words.none },
    { title: words.columns.holds, align: 'right', className: 'tight', render: (_, { holds }) => words.of(holds, quota) },
  ];
  return (
    <>
      <p className="pairing-sums">{words.sums(households, covered, declined)}</p>
      <Quota {...{ community, kind, quota }} />
      <details className="pairing-left">
        <summary>{words.left(uncoveredCount)}</summary>
        {uncovered.length === 0 && <p>{words.allCovered}</p>}
        <ul>
          {uncovered.map(({ id, dwelling, asksAnother }) => (
            <li key={id}>
              {dwelling} {asksAnother && <Tag kind="soon">{words.asksAnother}</Tag>}
            </li>
          ))}
        </ul>
      </details>
      <KeysetTable<Row> of={wholeList(board.members)} label={words.table} columns={columns} open={open} onOpen={({ id }) => onOpen(id)} />
    </>
  );
}

type QuotaProps = Pick<InsideProps, 'community' | 'kind'> & { readonly quota: number };

/** Said by the secretary, read by the office. */
function Quota({ community, kind, quota }: QuotaProps) {
  const leads = useHolds(['secretary']);
  const { submit, pending } = useChange<typeof setPairQuota>('people.set-pair-quota', words.quotaSet, () => undefined);
  if (!leads) return null;
  const choices = [...new Set([5, 10, 15, 20, 30, 40, 60, 100, quota])].toSorted((a, b) => a - b);
  return (
    <p>
      {words.quota}{' '}
      <Select
        aria-label={words.quota}
        value={quota}
        loading={pending}
        options={choices.map((value) => ({ value, label: words.households(value) }))}
        onChange={(value) => submit({ community: community.id, kind, quota: value })}
      />
    </p>
  );
}

/** All rows at once, as the list that grows takes them. */
function wholeList(members: readonly Member[]) {
  const rows = members.map((member) => ({ ...member, id: member.person }));
  return {
    ...{ data: { pages: [{ rows }] }, error: null, isPending: false, isFetchingNextPage: false, hasNextPage: false },
    ...{ fetchNextPage: () => undefined, refetch: () => undefined },
  };
}

type SideProps = {
  readonly community: HerePlace;
  readonly kind: Kind;
  readonly member: Member;
  readonly board: Board;
  readonly onClose: () => void;
};

function MemberSide({ community, kind, member, board, onClose }: SideProps) {
  const [gives, setGives] = useState(false);
  const { data } = useSee<typeof pairsOf>('people.pairs-of', { community: community.id, kind, member: member.person });
  return (
    <SidePanel title={member.called} under={words.of(member.holds, board.quota)} onClose={onClose}>
      <Button type="primary" disabled={board.uncovered.length === 0} onClick={() => setGives(true)}>
        {words.give}
      </Button>
      <SideSection title={words.side.title}>
        {data?.pairs.length === 0 && <p>{words.side.none}</p>}
        <ul className="pairing-pairs">
          {data?.pairs.map(({ id, dwelling, stands }) => (
            <li key={id}>
              <span>{dwelling}</span>
              {!stands && <Tag kind="q">{words.side.waits}</Tag>}
              <TakeBack pairing={id} dwelling={dwelling} />
            </li>
          ))}
        </ul>
      </SideSection>
      {gives && <GiveDialog kind={kind} member={member} board={board} onClose={() => setGives(false)} />}
    </SidePanel>
  );
}

function TakeBack({ pairing, dwelling }: { readonly pairing: string; readonly dwelling: string }) {
  const { submit, pending } = useChange<typeof unpair>('people.unpair', words.takenBack, () => undefined);
  return (
    <Button size="small" loading={pending} aria-label={words.takeBackOf(dwelling)} onClick={() => submit({ pairing })}>
      {words.side.back}
    </Button>
  );
}

type GiveProps = Pick<SideProps, 'kind' | 'member' | 'board' | 'onClose'>;

function GiveDialog({ kind, member, board, onClose }: GiveProps) {
  return (
    <ChangeDialog<typeof pair, { households: string[] }>
      name="people.pair"
      title={words.give}
      tells={words.giveTells[kind]}
      done={words.given}
      asked={({ households }) => ({ kind, member: member.person, households })}
      onClose={onClose}
    >
      <Form.Item name="households" label={words.which} rules={[{ required: true, message: words.whichMissing }]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          maxCount={Math.max(1, board.quota - member.holds)}
          options={board.uncovered.map(({ id, dwelling }) => ({ value: id, label: dwelling }))}
        />
      </Form.Item>
    </ChangeDialog>
  );
}
