import { App, Button, Checkbox, Form, Input, Radio, Select, Skeleton } from 'antd';
import type { Answer, Asked } from '#kernel/contract.ts';
import { useAsk, useSee } from '#ui/ask.ts';
import { FormDialog } from '#ui/console/form-dialog.tsx';
import { Icon } from '#ui/phone/icon.tsx';
import type { helperProfile, tellProfile } from '../../../helping/contract.ts';
import { timesWords } from '../../../helping/screens/times-words.ts';
import { helpingWords } from '../../../helping/screens/words.ts';
import { readyWords } from '../../../talking/screens/words.ts';
import { desk } from './words.ts';

const words = desk.helpers;
type Profile = Answer<typeof helperProfile>;
type Time = { readonly day: number; readonly from: string; readonly until: string };
type Typed = {
  readonly skills?: string[];
  readonly free?: (Partial<Time> | undefined)[];
  readonly quiet?: { readonly from?: string; readonly until?: string };
  readonly reached: Profile['reached'];
  readonly talks?: NonNullable<Profile['talks']>;
  readonly pause: 'no' | 'until' | 'ever';
  readonly pausedUntil?: string;
};
type ProfileProps = { readonly helper: { readonly person: string; readonly called: string }; readonly onClose: () => void };

/** When somebody without a phone may be asked, written down by staff as they said it. */
export function ProfileDialog({ helper: { person, called }, onClose }: ProfileProps) {
  const { message } = App.useApp();
  const seen = useSee<typeof helperProfile>('matters.helper-profile', { person });
  const tell = useAsk<typeof tellProfile>('matters.tell-profile');
  const profile = seen.data?.person === person ? seen.data : undefined;
  const save = (typed: Typed) =>
    tell.mutate({ person, ...saidIn(typed) }, { onSuccess: () => [void message.success(words.saved), onClose()] });
  return (
    <FormDialog<Typed>
      key={profile ? 'here' : 'coming'}
      title={words.title(called)}
      tells={words.hint}
      submit={helpingWords.save}
      pending={tell.isPending || profile === undefined}
      fault={tell.error ?? seen.error}
      initial={profile ? typedOf(profile) : {}}
      onSubmit={save}
      onClose={onClose}
    >
      {profile ? <Fields of={profile} /> : <Skeleton active />}
    </FormDialog>
  );
}

function Fields({ of: { known, talks } }: { readonly of: Profile }) {
  const pause = Form.useWatch<Typed['pause'] | undefined>('pause');
  return (
    <>
      <Form.Item name="pause" label={helpingWords.pause}>
        <Radio.Group options={Object.entries(words.pauses).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {pause === 'until' && (
        <Form.Item name="pausedUntil" label={words.pauseUntil} rules={[{ required: true, message: words.pauseUntil }]}>
          <Input type="date" />
        </Form.Item>
      )}
      <Form.Item name="skills" label={words.skills}>
        <Select mode="tags" maxCount={20} options={known.map((skill) => ({ value: skill, label: skill }))} />
      </Form.Item>
      {talks !== null && (
        <Form.Item name="talks" label={readyWords.title}>
          <Checkbox.Group options={readyWords.ways.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
      )}
      <Times />
      <Form.Item label={words.quiet}>
        <div className="profile-times">
          <Form.Item name={['quiet', 'from']} noStyle>
            <Input type="time" aria-label={`${words.quiet}${words.from}`} />
          </Form.Item>
          <Form.Item name={['quiet', 'until']} noStyle>
            <Input type="time" aria-label={`${words.quiet}${words.until}`} />
          </Form.Item>
        </div>
      </Form.Item>
      <Form.Item name="reached" label={words.reached}>
        <Radio.Group options={Object.entries(words.ways).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </>
  );
}

function Times() {
  return (
    <Form.List name="free">
      {(fields, { add, remove }) => (
        <Form.Item label={words.days}>
          {fields.map(({ key, name }) => (
            <div key={key} className="profile-times">
              <Form.Item name={[name, 'day']} noStyle>
                <Select aria-label={words.days} options={timesWords.days.map((label, index) => ({ value: index + 1, label }))} />
              </Form.Item>
              <Form.Item name={[name, 'from']} noStyle>
                <Input type="time" aria-label={words.from} />
              </Form.Item>
              <Form.Item name={[name, 'until']} noStyle>
                <Input type="time" aria-label={words.until} />
              </Form.Item>
              <Button aria-label={desk.templates.end} icon={<Icon of="close" />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button size="small" onClick={() => add({ day: 1, from: '08:00', until: '12:00' })}>
            {words.addTime}
          </Button>
        </Form.Item>
      )}
    </Form.List>
  );
}

function typedOf({ skills, free, quiet, reached, talks, paused, pausedUntil }: Profile): Typed {
  const until = pausedUntil ? { pausedUntil } : {};
  return {
    skills: [...skills],
    free: [...free],
    ...(quiet ? { quiet } : {}),
    reached,
    ...(talks === null ? {} : { talks: [...talks] }),
    pause: paused ? (pausedUntil ? 'until' : 'ever') : 'no',
    ...until,
  };
}

function saidIn({ skills = [], free = [], quiet, reached, talks, pause, pausedUntil }: Typed): Asked<typeof tellProfile> {
  const times = free.flatMap((time) =>
    time?.day && time.from && time.until ? [{ day: time.day, from: time.from, until: time.until }] : [],
  );
  const silent = quiet?.from && quiet.until ? { from: quiet.from, until: quiet.until } : null;
  const until = pause === 'ever' ? { pausedUntil: null } : pause === 'until' && pausedUntil ? { pausedUntil } : {};
  return { skills, free: times, quiet: silent, reached, ...(talks ? { talks } : {}), ...until };
}
