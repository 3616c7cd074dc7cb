import type { Dictionary } from './speaker.ts';

/** What promises, call-backs, topics, threads, paper and a mediation’s file say to a resident, in English. */
export const rooms: Dictionary = {
  '「{subject}」有人答应了您一件事，{day}前办。答应了什么，点开看。':
    '“{subject}”: you were promised something by {day}. Open it to read what.',
  '「{subject}」答应您的日子改到 {day}，为什么改，点开看。': '“{subject}”: what you were promised moved to {day}. Open it to read why.',
  '「{subject}」答应您的事办到了。没有办到，请在这件事里说一句。':
    '“{subject}”: what you were promised is done. If it is not, please say so in this matter.',
  '「{subject}」答应您的一件事不办了，为什么，点开看。': '“{subject}”: something you were promised will not be done. Open it to read why.',
  '「{subject}」答应您的事今天到期，还没说办到。您可以在这件事里催一下。':
    '“{subject}”: what you were promised is due today and not yet said to be done. You can urge it in this matter.',
  '您答应的事快到日子了：「{subject}」，{day}前。办到了请在承诺本里说一声。':
    'What you promised is nearly due: “{subject}”, by {day}. Once done, please say so in the book of promises.',
  '您答应的事过了日子：「{subject}」。办到了说一声，办不到请改日子、写明原因。':
    'What you promised is late: “{subject}”. Say so if it is done; if it cannot be, change the day and write why.',
  '「{subject}」办完了，您答应的事还没说办到没有，请在承诺本里说一声。':
    '“{subject}” is finished; please say in the book of promises whether what you promised is done.',
  办结回访: 'Asked how it was done',
  '您在回访里说「{subject}」没办好。想重新办，点开这件事，还能按「没解决」的就按一下；过了时间按不了的，打社区电话再提一次。':
    'You said “{subject}” was not well done. To have it done again, open it and tap “Not solved” if it is still there; if it is not, ring the community.',
  '{place} {days} 天里第 {nth} 次「{name}」：要不要开一个议题？请到「议题建议」里看。':
    '“{name}” at {place}, number {nth} in {days} days: should it become a topic? Please look under proposed topics.',
  '同一处多次报「{name}」，一起议': '“{name}” was reported again and again at one place; it is discussed together',
  '本人的纸单（{code}）也交回来了，说的就是这件，不另算一件。':
    'Their paper form ({code}) came back too; it says the same and is not counted again.',
  '还没有双方都签过的协议书，签好了再打印。': 'There is no agreement signed by both sides yet; print it once there is.',
  '只有办这件事的人扫门牌，而且可以不扫。': 'Only whoever does this scans the plate, and need not.',
};
