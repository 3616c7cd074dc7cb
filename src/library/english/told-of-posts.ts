import type { Dictionary } from './speaker.ts';

/** What is told of posts, pairs, who is looked after, partners, corrections and works, in English. */
export const toldOfPosts: Dictionary = {
  家人: 'Family',
  '您和{unit}一起负责「{text}」，{due}前做到。': 'You and {unit} are in charge of “{text}”, to be done by {due}.',
  '根据已批复的申请「{subject}」立项，做法和预算待定。':
    'Begun from the request “{subject}”, which was granted; how and for how much is still open.',
  '工程「{name}」的预算从 {before} 元改为 {after} 元，原因写在工程页面上。':
    'The budget of the works “{name}” changed from {before} to {after} yuan; why is on their page.',
  '「{duty}」空出名额，轮到您了。做了什么，在「岗位认领」里记一笔。':
    '“{duty}” has a place free, and it is your turn. Note what you do under “Posts to claim”.',
  '社区按您说的登记了「{duty}」，在「岗位认领」里看得到，也可以退出。':
    'As you said, the community noted you for “{duty}”; you see it under “Posts to claim” and can leave it there.',
  '「{duty}」{year} 年的回看写好了，在「岗位认领」里看得到；有不同看法，找书记说。':
    'How “{duty}” went in {year} is written; read it under “Posts to claim”. If you see it otherwise, tell the secretary.',
  '您不再担任{post}。交接单列好了，请在「我的交接」里核对、确认。':
    'You are no longer {post}. What is handed over is listed; please check and confirm it under “My handovers”.',
  '请您接{post}的交接。清单在「我的交接」里，请核对、确认。':
    'Please take over as {post}. The list is under “My handovers”; please check and confirm it.',
  '您的聘用合同（{post}）{day} 到期，请和书记谈好续不续。':
    'Your contract ({post}) ends on {day}; please settle with the secretary whether it goes on.',
  '您和{other}结成对子了，想做到什么、谈了什么，在「我的结对」里。只有两委和您二位看得到。':
    'You and {other} are a pair now. What you aim at and talk about is under “My pair”; only the committees and you two see it.',
  '业主决定撤销「{committee}」。交接清单请您核对，对的话在小区页里签字。':
    'The owners decided to dissolve “{committee}”. Please check the list of what is handed over; if it is right, sign it on the estate’s page.',
  '业主决定撤销「{committee}」。交接好以后，您在里面的任职就结束了，决定在小区页里看得到。':
    'The owners decided to dissolve “{committee}”. Your seat on it ends once it is handed over; the decision is on the estate’s page.',
  '{council}议「{subject}」，{when}，请您参加。': '{council} meets over “{subject}”, {when}; please come.',
  '{group}想订「{item}」，{day}。请在「共建单位」里答复。':
    '{group} would like to book “{item}”, {day}. Please answer under “Partner units”.',
  '{unit}答应了：「{item}」，{day}。': '{unit} agreed: “{item}”, {day}.',
  '{unit}这次借不了「{item}」（{day}），原因在「共建单位」里。': '{unit} cannot lend “{item}” ({day}); why is under “Partner units”.',
  '登记您搬来，看了您同意带来的资料': 'Registered that you moved in, and looked at what you let come along',
  '{community}登记了您搬来，用了您同意带去的资料。想收回，在「我的同意」里点一下就行。':
    '{community} registered that you moved in, with what you let come along. To take it back, one touch under “What I agreed to”.',
  '您这一户的户主登记改了，是{by}办的。您现在和户主是什么关系，在「我的信息」里看；不对，请在那里请求更正。':
    'The head of your household is another now, entered by {by}. What you are to them stands in “My details”; if it is wrong, ask there to have it corrected.',
  '您请求更正的「{field}」，已经改好了。': '“{field}”, which you asked to correct, is put right.',
  '您请求更正的「{field}」，社区有答复，没有改，理由在「我的信息」里看。':
    '“{field}”, which you asked to correct: the community answered and did not change it; read why under “Me”.',
  '您请求更正的「{field}」，社区答复了，办了什么在「我的信息」里看。':
    '“{field}”, which you asked to correct: the community answered; read what was done under “Me”.',
  '社区书记提出要注销您在社区的信息，正等另一位管理员批准。不是您要的，请马上打社区电话。':
    'The secretary of your community has asked to erase what it keeps of you, and another administrator is to allow it. If you did not ask for that, please ring the community at once.',
  '您在社区留的联系电话刚改了。不是您改的，请马上打社区电话，或到社区说一声。':
    'The phone you left with the community has just changed. If this was not you, ring the community or come by at once.',
  '「{duty}」这个岗撤了，您不用再做了，谢谢您。想问原因，请打社区电话。':
    '“{duty}” has ended, and you need not do it any more; thank you. To ask why, ring the community.',
  '社区把您从「{duty}」退出了。想问原因，请打社区电话；还可以再认领。':
    'The community took you out of “{duty}”. To ask why, ring the community; you may claim it again.',
  '{group}不用「{item}」了（{day}），这个时间空出来了。': '{group} no longer needs “{item}” ({day}); the time is free again.',
  '这个单位退出共建了，请另选一家。': 'This unit is no longer a partner; please choose another.',
  '这个理事会结束了，请问社区还有谁能帮。': 'This council has ended; please ask the community who else can help.',
  '您的动态码在服务器上停用了：{reason}。下次登录时再设一个。不是您要停的，请马上打电话问清楚。':
    'Your code was ended at the server: {reason}. Set up another when you next sign in. If you did not ask for this, ring and find out at once.',
  '有人在服务器上停用了一个账号的动态码：{reason}。是哪个账号，审计里有；不知道这回事，请马上问管服务器的人。':
    'Somebody ended the code of an account at the server: {reason}. Which one stands in the audit; if you do not know of it, ask whoever runs the server at once.',
  处理您的更正申请: 'Looked into the correction you asked for',
  姓名: 'Name',
  性别: 'Sex',
  出生年份: 'Year of birth',
  和户主的关系: 'To the head of the household',
  居住情况: 'How you live here',
  证件号: 'ID number',
  住处: 'Home',
  别的: 'Something else',
  '{called} 来联系您家。不想要、想换人，都可以在「我的」里说，不影响办任何事。':
    '{called} will keep in touch with your home. If you do not want this, or want somebody else, say so under “Me”; nothing else depends on it.',
  '社区想把您家和党员中心户 {called} 结对，{day} 前没有不同意见就算成了。不愿意，在「我的」里说一声。':
    'The community would like to pair your home with {called}, a Party members’ centre; it stands unless you object by {day}. If you do not want it, say so under “Me”.',
  '社区核对好了，欢迎您回家报到。您住的网格有什么事要人帮，在「党员报到」里看得到。':
    'The community has checked: welcome home. What your grid needs help with stands under “Party members at home”.',
  '社区没有登记您的报到：{reason}。有不同看法，请打社区电话；可以再报。':
    'The community did not enter your report: {reason}. If you see it otherwise, ring the community; you may report again.',
  '公开姓名和电话要本人自己点，别人不能代点。': 'Only you yourself show your name and number; nobody does it for you.',
  '承诺要本人自己公开，别人不能代点。': 'Only you yourself show your pledge; nobody does it for you.',
  '在本社区党员名册上的党员才能公开承诺。组织关系在单位的，请先办「党员报到」。':
    'A pledge is for members on the roster of this community. If your branch is at your work, please report under “Party members at home” first.',
  '报到要本人自己说，别人不能代说。': 'You report yourself; nobody does it for you.',
  '台账里还没有您住在哪里，请先到社区登记住处，再报到。': 'The ledger does not know where you live; please have your home entered first.',
  '第一次报到的日子不能在他自己登记的那天以后。': 'The first day cannot be after the day they reported themself.',
  '您还没有报到，请先报到。': 'You have not reported yet; please report first.',
  '您手上还有没办完的单子，请先办完或交给别人，再退出。': 'You still have orders in hand; please finish them or hand them over first.',
  '现在没有请人照应，不用退出。': 'You are not being looked after now; there is nothing to leave.',
  '有一位点了两次，请换一位，或少点一位。': 'One of them is named twice; please name somebody else, or one fewer.',
  '还没到问的时候。到时候会通知您，再问本人一声。': 'It is not time to ask yet. You will be told when it is.',
  '替别人记，不能点自己。请本人另点一位。': 'Noting it for somebody else you cannot name yourself; please let them name another.',
  '这一位现在不能由别人替他写。要改，请本人在「请人照应」里改；没有手机的，当面说清要换谁，先记下退出，再重新记。':
    'Nobody else can write it for them now. They change it under “Being looked after”; without a phone they say in person whom they want, leave first, and it is noted anew.',
  '这一位自己有账号，请本人在自己手机的「请人照应」里点「退出」。':
    'They have an account of their own; please let them leave under “Being looked after” on their own phone.',
  '您当面说了要请人照应，社区替您记下了。不是您的意思，在「请人照应」里点「退出」。':
    'You said in person that you wish to be looked after, and the community noted it. If you did not mean this, leave under “Being looked after”.',
  '给自己请人照应，请在居民端「我的」里办。': 'To be looked after yourself, please use “Me” in the residents’ app.',
  '服务做过了再记，日期不能在今天以后。': 'Note it once it is done; the day cannot lie ahead.',
  '有邻居点名请您照应，请到「我的」里看。': 'A neighbour asked you to look after them; please look under “Me”.',
  '有一位邻居不再请人照应了，那一份已经撤下，请不要再用。':
    'A neighbour no longer wishes to be looked after; what you saw is gone, please use it no more.',
  '「请人照应」到 {day}自动停。还要，在「请人照应」里点「还要」；不点，到时就停，写过的都删掉。':
    '“Being looked after” stops by itself on {day}. To go on, press “Go on” there; otherwise it stops, and all that was written is deleted.',
  '您照应的一位邻居，该当面问一声还要不要了。请到「我的」里看。':
    'It is time to ask a neighbour you look after whether to go on; please look under “Me”.',
  '您当面说了还要，照应的人替您记下了。不是您的意思，在「请人照应」里点「退出」。':
    'You said in person that it shall go on, and your carer noted it. If you did not mean this, leave under “Being looked after”.',
  '「请人照应」已经停了，写过的都删掉了。想再请，随时可以。':
    '“Being looked after” has stopped, and all that was written is deleted. You can ask again at any time.',
  '有居民请您帮忙约时间，请到「约接种」里看。': 'A resident asks you to help them to a date; please look under “Vaccinations to book”.',
  '您请网格员约的时间约好了，您的名字已经从名单上删掉。': 'The date you asked the grid worker for is set; your name is off the list.',
  '您请网格员约的时间这次没约上，您的名字已经从名单上删掉。可以再请一次，或直接打社区电话。':
    'This time no date could be set; your name is off the list. Ask once more, or ring the community.',
  '您请网格员约时间的那一项停了，您的名字已经删掉。还要约，请打社区电话。':
    'What you asked the grid worker for has stopped, and your name is deleted. If you still need a date, ring the community.',
  '您请网格员帮忙约时间，打电话给您': 'You asked the grid worker to help you to a date; they ring you',
  您点名请照应的人打开了您的照应卡: 'Somebody you named to look after you opened your card',
  '本人没有把姓名和电话给单位。要联系，请社区转告；订的照样算数。':
    'They have not given their name and phone to the unit. To reach them, ask the community to pass it on; the booking holds.',
  '有一位订了场地的居民不再把姓名和电话给单位了，请不要再用、也不要留存；订的照样算数。':
    'Somebody who booked takes their name and phone back from the unit; please use and keep them no more. The booking holds.',
  '您订了共建单位的，同意给这个单位看姓名和电话': 'You booked from a partner unit and agreed that it sees your name and phone',
  '不进家门，除非您请他进来；不开门、不答话，不影响办事':
    'They enter no home unless you ask them in; whoever does not open or answer is served all the same',
  '不问您怎么想、信什么、去了哪里、和谁来往': 'They do not ask what you think or believe, where you were or whom you meet',
  '不打听谁投诉、谁上访，也不劝您别去': 'They do not ask who complains or petitions, and do not talk you out of it',
  '不收钱，不替您保管证件、银行卡和密码': 'They take no money and keep no papers, cards or passwords of yours',
  '不要求装软件、转发、点赞，不拍您和家人':
    'They do not ask you to install, forward or like anything, and take no picture of you or your family',
  '不要求打卡、签到、轨迹和在线时长': 'No clocking in, no signing in, no tracks, no hours online',
  '不要求照片张数、截图、转发和下载注册': 'No number of pictures, no screenshots, no forwarding, no downloads',
  '不排名，不按多少比人': 'No ranking, no comparing people by figures',
  '不要求报名单和证件号，要数字请说要哪个数': 'No lists of names or ID numbers; whoever needs a figure says which',
  '不问谁怎么想、信什么、去了哪里，也不列人': 'Nothing about what somebody thinks or believes or where they went, and no list of people',
  '不派人盯着谁，隐患只看东西和地方': 'Nobody is sent to watch anybody; hazards are things and places',
  '系统里有的，不用再报一遍': 'What stands here already is not reported again',
  '「{kind}」不派给网格员，这里能派的是：{kinds}。别的请交办给社区，由社区安排。':
    '“{kind}” is not sent to grid workers; what may be sent here: {kinds}. Please entrust anything else to the community.',
  '「{kind}」不派给网格员：这里的社区没有让部门直接派给网格员。请交办给社区，由社区安排。':
    '“{kind}” is not sent to grid workers: the community lets departments send them nothing. Please entrust it to the community.',
  '上不上牌要本人自己说，别人不能代说。': 'Whether you are named on the plaque you say yourself; nobody says it for you.',
  '亮身份牌写的是党员。您是党员，请先到社区登记党组织关系和住在哪栋楼。':
    'The plaque names Party members. If you are one, please have your membership and your building entered first.',
};
