type Facts = Record<string, string | number>;

/** Why something of the workshop is refused, with what to do next. */
export const refusals = {
  'methods.not_own': '这个工作法不是这个社区自己的，改不了；可以「照这个改一个」。',
  'methods.draft_over': '这份草稿已经发布或者不要了，请回到列表再看。',
  'methods.draft_moved': (facts: Facts) =>
    `${facts['by']}在 ${facts['at']} 存过这份草稿，您这里还是之前的。您写的还在这一页上，没有丢；请重新打开草稿，看过再改。`,
  'methods.drafts_many': (facts: Facts) => `已经有 ${facts['most']} 份草稿了，请先发布或删掉几份。`,
  'methods.page_form': '这一页的格式不对，存不了。请重新打开草稿。',
  'methods.not_ready': (facts: Facts) => `还不能发布：${facts['faults']}。`,
  'methods.same_as_before': '和上一版一模一样，不用再发布。',
  'methods.retired': '这个工作法已经停用不再开新的，请先恢复。',
  'methods.retired_not': '这个工作法没有退役。',
  'methods.still_on': '这里还在用它。请选「同时停用」，或先换成别的工作法。',
  'methods.not_published': '这个工作法还没有发布过。',
} as const;

/** What stands on an empty page. */
export const blankWords = {
  name: '我们的工作法',
  unit: '件',
  about: '',
  received: '收到您的「{subject}」，会尽快有人来办。',
  words: ['收到', '办理', '评价'],
  handle: {
    name: '办理',
    asks: '「{subject}」请您来办，请在 {due} 前办好。',
    buttons: { done: '办好了', explained: '说明情况' },
    says: { done: '{assignee}说办好了。', explained: '已向您说明。' },
  },
} as const;

/** What is wrong with a page beyond the page itself: names the county does not know, and what its catalogue does not allow. */
export const faultWords = {
  post: (name: string) => `「${name}」不是这里有的岗位，请另选。`,
  method: (name: string) => `提到的工作法「${name}」这里没有，请另选。`,
  effect: (name: string) => `「${name}」不是系统会做的事，请删掉。`,
  effectForm: (name: string) => `「${name}」写得不对，请删掉，从头再加一次。`,
  effectMark: '「公开」还没有写用哪个词，请写上，最多八个字。',
  effectLine: '请选「哪一项当那句话」：提的人不知道自己的话会公开，要公开的是办的人写下的。',
  effectPlace: (name: string) => `「${name}」挂的地方不对：那一步或那个按钮已经没有了。`,
  effectBound: (name: string) => `「${name}」只能照原来的工作法用，不能自己加、也不能挪到别的按钮，请删掉。`,
  effectGone: (name: string) => `原来的「${name}」没有了：这类事要靠它才办得成，请把那一步和那个按钮加回来。`,
  effectLoud: '这里的内容不能给所有人看：原来没有公开，提的人也不知道会公开。请把「公开」删掉。',
  fieldGone: (step: string, field: string) => `「${step}」里的「${field}」要照原样留着（可以改叫法）：系统要用它。`,
  stepGone: (step: string) => `「${step}」这一步要留着，可以改名字、改由谁办、改期限：别处的清单要靠它。`,
  begins: (step: string, button: string) => `要从「${step}」开始，按「${button}」就到接单那一步：会议记录里定了的事要靠它交到人手里。`,
  door: '这类事谁都要能提：原来能提的人和渠道都要留着，可以多，不能少。',
  effectName: (name: string) => `「${name}」要用的步骤或那一栏已经没有了，请改回来或删掉。`,
  catalogue: '这一类事不能用别的类别的工作法来办，请改回原来的类别。',
} as const;

/** As many faults as somebody reads in one sentence. */
const mostSaid = 8;
export function saidTogether(faults: readonly string[]): string {
  const said = faults.slice(0, mostSaid).map((say) => say.replace(/。$/, ''));
  return [...said, ...(faults.length > mostSaid ? [`还有 ${faults.length - mostSaid} 处`] : [])].join('；');
}
