import { z } from 'zod';
import type { Kind } from '../kind.ts';
import { buildingName, idNumber, may, must, name, oneOf, personName, phone, roomName, unitName } from '../values.ts';

const relations = {
  户主: /^(本人|户主本人)$/,
  配偶: /^(妻|夫|妻子|丈夫|爱人|老伴)$/,
  子女: /^([长次三四]?[子女]|儿子?|女儿|[养继]子|[养继]女|独生[子女])$/,
  父母: /^(父亲?|母亲?|公公|婆婆|岳[父母])$/,
  孙辈: /^(外?孙[子女]?)$/,
  祖辈: /^(外?祖[父母]|爷爷|奶奶|姥[爷姥])$/,
  其他亲属: /^(儿媳|女婿|兄弟?|弟弟?|姐妹?|妹妹?|[侄甥].*|其他)$/,
  非亲属: /^(保姆|租客|合租|同住)$/,
};

const stays = { 常住: /^(在住|居住|自住|住)$/, 租住: /^(租房|承租|出租)$/, 户在人不在: /^(人户分离|空挂户?)$/, 其他: /^其它$/ };

const shape = z.object({
  estate: may(name),
  building: may(buildingName),
  unit: may(unitName),
  room: must(roomName),
  relation: must(oneOf(relations)),
  name: must(personName),
  sex: may(oneOf({ 男: /^(男性|m)$/i, 女: /^(女性|f)$/i })),
  idNumber: may(idNumber),
  phone: may(phone),
  stay: may(oneOf(stays)),
});

export type ResidentRow = z.output<typeof shape>;

/** 户籍台账: a row is a person; the rows of one door are one household. */
export const residents: Kind<ResidentRow> = {
  id: 'residents',
  name: '户籍台账',
  note: '一行一人，同一户的人写相同的小区、楼栋、单元、房号；住小区外平房的，小区和楼栋空着，房号写门牌。只登记服务必需的内容，没有的列不要加。',
  shape,
  readable: shape.partial(),
  columns: {
    estate: {
      label: '小区',
      synonyms: ['小区名称', '院落', '楼院', '居住小区'],
      example: '劲松新景',
      note: '住小区外平房的不填',
      always: true,
    },
    building: { label: '楼栋', synonyms: ['楼号', '楼栋号', '栋号', '楼幢'], example: '3号楼', always: true },
    unit: { label: '单元', synonyms: ['单元号'], example: '2单元', note: '只有一个单元的楼可以不填' },
    room: { label: '房号', synonyms: ['房间号', '门牌', '门牌号', '室', '房间', '户室'], example: '301' },
    relation: {
      label: '与户主关系',
      synonyms: ['户主关系', '关系', '户主/与户主关系', '家庭关系'],
      example: '户主',
      choices: Object.keys(relations),
    },
    name: { label: '姓名', synonyms: ['居民姓名', '名字', '成员姓名', '姓 名'], example: '张三', personal: '知道为谁服务' },
    sex: { label: '性别', synonyms: [], example: '女', choices: ['男', '女'], personal: '称呼得体' },
    idNumber: {
      label: '身份证号',
      synonyms: ['身份证', '身份证号码', '公民身份号码', '证件号码'],
      example: '',
      personal: '不重复登记、核实本人',
    },
    phone: {
      label: '联系电话',
      synonyms: ['电话', '手机', '手机号', '手机号码', '联系方式', '电话号码'],
      example: '19900000000',
      personal: '有事能联系上',
    },
    stay: {
      label: '居住情况',
      synonyms: ['居住状态', '是否常住', '居住类型'],
      example: '常住',
      choices: Object.keys(stays),
      personal: '常住人口总数对得上',
    },
  },
};
