import { Button, Form } from 'antd';
import { PersonField } from '#features/people/screens/desk/door.tsx';
import { beginWords as words } from './begin-words.ts';

const MOST_SIDES = 5;

/** The other sides of what is begun, each a person of the ledger. */
export function Others() {
  return (
    <Form.List name="others" initialValue={[undefined]}>
      {(sides, { add, remove }) => (
        <>
          {sides.map(({ key, name }, nth) => (
            <Form.Item
              key={key}
              name={name}
              label={nth === 0 ? words.others : words.another}
              extra={
                nth === 0 ? (
                  words.othersHint
                ) : (
                  <Button type="link" size="small" onClick={() => remove(name)}>
                    {words.without}
                  </Button>
                )
              }
              rules={[{ required: true, message: words.othersMissing }]}
            >
              <PersonField />
            </Form.Item>
          ))}
          {sides.length < MOST_SIDES && (
            <Button type="dashed" onClick={() => add()}>
              {words.more}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}
