import { Input } from 'antd';
import { useState } from 'react';
import type { Listed } from './method-answers.ts';
import { words } from './words.ts';

type ListProps = { readonly of: readonly Listed[]; readonly open: string | undefined; readonly onOpen: (method: string) => void };

/** All methods, found by what they are called, what they are for or where they come from: those in use, those that could be, those that still lack somebody. */
export function MethodList({ of, open, onOpen }: ListProps) {
  const [text, setText] = useState('');
  const found = of.filter((method) => speaksOf(method, text.trim()));
  const groups = [
    { name: words.on, methods: found.filter(({ on }) => on) },
    { name: words.couldBe, methods: found.filter(({ on, faults }) => !on && faults.length === 0) },
    { name: words.lacking, methods: found.filter(({ on, faults }) => !on && faults.length > 0) },
  ];
  return (
    <nav className="method-list" aria-label={words.all}>
      <Input.Search
        aria-label={words.search}
        placeholder={words.search}
        allowClear
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className="method-quiet" role="status">
        {found.length === 0 ? words.noneFound : words.found(found.length)}
      </p>
      {groups.map(({ name, methods }) => methods.length > 0 && <Group key={name} name={name} of={methods} open={open} onOpen={onOpen} />)}
    </nav>
  );
}

function Group({ name, of, open, onOpen }: ListProps & { readonly name: string }) {
  return (
    <section>
      <h2>
        {name}
        <small>{of.length}</small>
      </h2>
      <ul>
        {of.map((method) => (
          <li key={method.id}>
            <button type="button" aria-current={method.id === open} onClick={() => onOpen(method.id)}>
              {method.name}
              <small>{method.from}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function speaksOf({ name, summary, from, words: shown, steps }: Listed, text: string): boolean {
  return [name, summary, from, ...shown, ...steps.map((step) => step.name)].some((said) => said.includes(text));
}
