import { ChipFilter } from './choice.tsx';

type SegmentsProps = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
};

/** Two or three ways of doing the same, of which one is shown below: 验证码 | 密码. */
export function Segments(segments: SegmentsProps) {
  return (
    <div className="segments">
      <ChipFilter {...segments} />
    </div>
  );
}
