import { aspectNames } from './comparing/words.ts';
import { partNames } from './reading/place.ts';

type Meaning = { readonly title: string; readonly description: string };

/** What each part means, in Chinese and in English. */
const said: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  method: [
    '一份工作法：几步、谁来做、多久、写下什么、怎么结束。',
    'A work method: its steps, who does them, by when, what is written down, how it ends.',
  ],
  id: ['编号，只用小写英文字母、数字和短横；改名字不改编号。', 'An id; renaming never changes it.'],
  language: ['格式的版本。', 'The number of the method language.'],
  version: ['第几版。', 'The version; a published one never changes.'],
  name: ['居民和干部看到的名称。', 'What people call it.'],
  unit: ['数的单位：件、户、次。', 'The counting word.'],
  about: ['一两句话说明。', 'What it is for, in a sentence or two.'],
  from: ['哪个社区的做法。', 'The community whose practice it is.'],
  opens: ['谁能提、从哪里来、收到时说什么。', 'Who may open a matter, how it comes in, what is answered.'],
  residents: ['居民自己能不能提。', 'Whether residents may open one themselves.'],
  posts: ['岗位的编号。', 'Kinds of post, by id.'],
  catalogue: ['管哪一类事。', 'The kind of things it is for.'],
  channels: ['手机、电话、柜台、上门、微信群、纸单、活动、上级交办。', 'How a matter may come in.'],
  sealed: ['内容加密，清单里不写居民的话。', 'What is written is sealed whole.'],
  oneThread: [
    '没办完以前又提的，不管从哪里来，接在同一件里。',
    'Begun again while it is open, by any channel, it goes on in the one that is open.',
  ],
  seenBy: ['只有这些岗位能看。', 'The only posts that read it.'],
  words: ['居民看到的几个进度词，按先后。', 'The words a resident sees, in order.'],
  relays: ['谁能转述本人的话。', 'Posts that may pass on what the opener said.'],
  oversees: ['谁能改派办理人。', 'Posts that may hand work over.'],
  calls: ['可以请谁来联办。', 'Posts that may be called in to help.'],
  supervises: ['谁能督办。', 'Posts that may put a matter under supervision.'],
  levels: ['从低到高，一级一级上报。', 'Levels a matter may be raised through.'],
  reclass: ['提的人觉得分得不对，可以请人再分一次。', 'How often the class may be questioned, who answers, where it then goes.'],
  revocable: ['本人可以收回委托，收回后到哪一步。', 'The authorisation may be taken back.'],
  firstReply: ['多久内要有人答复。', 'Until when somebody should have replied.'],
  first: ['从哪一步开始。', 'The step it begins at.'],
  steps: ['每一步。', 'The steps.'],
  do: ['做法：办理、派单、接单、确认、同意、等、审、表决、开会、公示、分头办、等整批。', 'What kind of doing the step is.'],
  who: ['谁来做。', 'Who does it.'],
  within: ['多久。', 'By when.'],
  count: ['数。', 'How many.'],
  since: ['期限从收到那天算起。', 'The deadline runs from receipt.'],
  late: ['超时以后怎么办，一条接一条。', 'What happens when it is late, rung by rung.'],
  to: [
    '每个结果接着去哪一步，或怎么结束（solved 办结、explained 说明、handed-over 移交）。',
    'Where each outcome leads: a step or an end.',
  ],
  buttons: ['按钮上的字。', 'What each button is called.'],
  says: ['告诉居民的话；可以用 {subject} {assignee} {due}。', 'What the opener is told; with blanks.'],
  asks: ['提醒办理人的话；申请延期、改分类时是最多几次。', 'What whoever it lands on is told; or how often may be asked.'],
  form: ['每个按钮要写的表。', 'The form asked with each button.'],
  shown: ['这一步居民看到的进度词。', 'The word it is shown under.'],
  pauses: ['可以暂停的原因和最多多久。', 'Reasons to pause, and how long at most.'],
  extends: ['可以申请延期几次、每次多久、谁答复。', 'How more time may be asked for.'],
  kinds: ['谁能接。', 'Kinds of post that may take it.'],
  panels: ['一起表态的几组人。', 'Those who speak together.'],
  homes: ['一户一票，户里谁说都行，后说的算。', 'Each home has one vote; who speaks last speaks for it.'],
  quorum: ['到多少人算数。', 'How many must have spoken or come.'],
  agree: ['多少人同意算通过。', 'How many must agree.'],
  recuse: ['有关的人回避。', 'The concerned step aside.'],
  seats: ['谁来开会。', 'Who sits in the meeting.'],
  into: ['能分成哪些工作法。', 'The methods its parts may go by.'],
  phase: ['整批的这一步叫什么。', 'What this phase of a round is called.'],
  forms: ['要写的表，按编号。', 'The forms, by id.'],
  fields: ['表里的各项。', 'The fields of a form.'],
  label: ['问什么。', 'What is asked.'],
  kind: ['填法：一句话、一段话、选一项、数字、金额、日期、照片、是或否。', 'What kind of answer it is.'],
  required: ['必须填。', 'Whether it must be answered.'],
  max: ['最多几个字、多大的数、几张照片。', 'Longest text, biggest number, most photos.'],
  choices: ['可选的几项。', 'What can be chosen.'],
  fact: ['也写进经过；不能是人说的话。', 'The value also stands in the timeline.'],
  sensitive: [
    '敏感内容是哪一种：要本人单独同意才写，不同意就空着；不能必填、不能公开。',
    'Sensitive in this way: written only with the consent of the person by itself, never required, never shown.',
  ],
  posted: ['和公示一起贴出来。', 'It is pinned up with a posting.'],
  reopen: ['多久内可以说没解决，回到哪一步。', 'Until when it may be reopened, and where it goes.'],
  ends: ['四种结束各叫什么、说什么。', 'What the four ends are called and say.'],
  effects: [
    '系统同时做的事，按结束、「步骤.结果」或 opened 写在哪里；notify 是通知：posts 告诉哪些岗位，part 也告诉正在办的人。',
    'What the system does besides, by end, step.outcome or opened; notify tells posts, with part also those at work.',
  ],
  english: [
    '这份工作法自己的话的英文，按中文的原话；{ } 的空要一样，可以不写。',
    'The English of its own words, by the Chinese text; the same blanks; may be left out.',
  ],
};

/** By the name of a property: its title in Chinese, and what it means. */
export const meanings: Readonly<Record<string, Meaning>> = Object.fromEntries(
  Object.entries(said).map(([name, [chinese, english]]) => [
    name,
    { title: name === 'method' ? '工作法' : (partNames[name] ?? aspectNames[name] ?? name), description: `${chinese} ${english}` },
  ]),
);
