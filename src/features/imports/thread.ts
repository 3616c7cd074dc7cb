import { parentPort } from 'node:worker_threads';
import { type Facts, orRefusal, Refusal } from '#kernel/refusal.ts';

/** What comes back from a thread: its answer, or a refusal in plain words, which is all that can cross. Anything else that is thrown ends the thread. */
export type Posted<Answer> = { readonly gave: Answer } | { readonly refused: string; readonly facts: Facts };

/** Answers what this thread is asked, one thing after another. */
export function answerWith<Given, Answer>(work: (given: Given) => Promise<Answer>): void {
  parentPort?.on('message', async (given: Given) => {
    parentPort?.postMessage(posted(await orRefusal(work(given))));
  });
}

function posted<Answer>(answer: Answer | Refusal): Posted<Answer> {
  return answer instanceof Refusal ? { refused: answer.code, facts: answer.facts } : { gave: answer };
}
