import { useState } from 'react';
import { Button } from '#ui/phone/button.tsx';
import { Callout } from '#ui/phone/callout.tsx';
import { ChoiceList, Rating } from '#ui/phone/choice.tsx';
import { Area, Field } from '#ui/phone/field.tsx';
import { type FormAnswers, FormFields } from '#ui/phone/form-fields.tsx';
import { PhotoPicker } from '#ui/phone/photos.tsx';
import { PlacePicker } from '#ui/phone/place-picker.tsx';
import { Screen } from '#ui/phone/screen.tsx';
import { Sheet } from '#ui/phone/sheet.tsx';
import { ThemeChoice } from '#ui/phone/theme-choice.tsx';
import { usePhotos } from '#ui/phone/use-photos.ts';

const FIELDS = [
  { id: 'cost', label: '报价', kind: 'money', required: true, max: null, choices: [] },
  { id: 'safe', label: '是不是好了', kind: 'yes-no', required: true, max: null, choices: [] },
];

export function FormsSheet() {
  const [kind, setKind] = useState('lamp');
  const [stars, setStars] = useState<number | null>(4);
  const [answers, setAnswers] = useState<FormAnswers>({ cost: 8050, safe: true });
  const photos = usePhotos('/api/nowhere');
  const [open, setOpen] = useState(false);
  return (
    <div className="app bare">
      <Screen
        title="有事，找邻里"
        back="/"
        foot={
          <Button look="main" wide>
            提交
          </Button>
        }
      >
        <ChoiceList
          label="是不是这样的事"
          value={kind}
          onChange={setKind}
          options={[
            { id: 'lamp', name: '楼道灯', more: '会修电的邻居或物业，当天', icon: 'fix' },
            { id: 'other', name: '家里电路', more: '请有证的电工，先报价再动手', icon: 'fix' },
          ]}
        />
        <PlacePicker
          levels={[
            { kind: 'estate', chosen: '1', places: [{ id: '1', name: '劲松新景' }] },
            { kind: 'building', chosen: null, places: [{ id: '8', name: '8 号楼' }] },
            { kind: 'unit', chosen: null, places: [] },
          ]}
          onChoose={() => undefined}
        />
        <Field
          label="手机号"
          kind="tel"
          value="1990000"
          onChange={() => undefined}
          fault="请填 11 位手机号"
          after={<Button>获取验证码</Button>}
        />
        <Callout kind="danger" title="闻到燃气味，先开窗，再打 119" />
        <FormFields fields={FIELDS} answers={answers} onChange={setAnswers} />
        <PhotoPicker label="照片" photos={photos} hint="只拍地方，不拍人" />
        <Area
          label="说明"
          optional
          hint="不要写别人的名字和电话"
          value={'晚上看不见，老人怕摔。'.repeat(9)}
          max={100}
          onChange={() => undefined}
        />
        <Rating label="这次办得怎么样" value={stars} onChange={setStars} />
        <ThemeChoice />
        <Button onPress={() => setOpen(true)}>打开一张纸</Button>
        <Button pending>提交</Button>
        <Button disabled>不能按</Button>
        <Sheet open={open} title="转给别人" onClose={() => setOpen(false)}>
          <Field label="为什么" value="" onChange={() => undefined} />
          <Button look="main" wide>
            转给他
          </Button>
        </Sheet>
      </Screen>
    </div>
  );
}
