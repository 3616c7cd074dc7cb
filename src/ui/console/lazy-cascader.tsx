import { Cascader } from 'antd';
import { useState } from 'react';

export type Branch = { readonly id: string; readonly name: string; readonly isLeaf: boolean };
type Option = { value: string; label: string; isLeaf: boolean; children?: Option[] };

type CascaderProps = {
  /** What lies inside a place, or at the top; fetched when it is opened, and again when that failed. */
  readonly inside: (parent: string | null) => Promise<readonly Branch[]>;
  readonly placeholder: string;
  /** Whether a place that is no leaf may be chosen too. */
  readonly anyLevel?: boolean | undefined;
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (path: string[]) => void;
  /** The name of what was chosen last. */
  readonly onName?: ((name: string) => void) | undefined;
};

/** A form's field for a place, chosen level by level; its value is the path of ids. */
export function LazyCascader({ inside, placeholder, anyLevel = false, onChange, onName, ...field }: CascaderProps) {
  const [options, setOptions] = useState<Option[]>([]);
  const fetch = async (parent: string | null) => (await inside(parent).catch(() => [])).map(optionOf);
  const begin = async () => setOptions(await fetch(null));
  const more = async (last: Option | undefined) => {
    if (!last) return;
    last.children = await fetch(last.value);
    setOptions((all) => [...all]);
  };
  return (
    <Cascader<Option>
      {...field}
      options={options}
      changeOnSelect={anyLevel}
      placeholder={placeholder}
      onOpenChange={(opens) => opens && options.length === 0 && void begin()}
      loadData={(path) => void more(path.at(-1))}
      // antd points screen readers at a list of this name and makes none.
      popupRender={(menus) => <div id={`${field.id}_list`}>{menus}</div>}
      displayRender={(names) => names.join(' ')}
      onChange={(path, chosen) => {
        onChange?.(path);
        onName?.(chosen.at(-1)?.label ?? '');
      }}
    />
  );
}

function optionOf({ id, name, isLeaf }: Branch): Option {
  return { value: id, label: name, isLeaf };
}
