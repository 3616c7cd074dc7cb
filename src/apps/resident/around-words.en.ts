import type { Twin } from '#ui/twin.ts';
import type * as chinese from './around-words.ts';

export const around = {
  title: 'All services',
  which: 'Which community',
  groups: [
    {
      title: 'Getting things done',
      links: [
        { to: '/guide', title: 'What can be done here', more: 'What to bring, how long, who does it; all free' },
        { to: '/hall', title: 'Service counter', more: 'What to bring, take a number, follow it up' },
        { to: '/agency', title: 'Find an agent', more: 'Cannot go, or do not know how? Somebody goes for you' },
        { to: '/appointments', title: 'Book a time', more: 'A judge, a lawyer, somebody who listens' },
        { to: '/talk', title: 'Talk it over', more: 'In the app, by phone, at the counter or at an activity; a member who knows answers' },
        { to: '/line', title: 'Ask at any hour', more: 'Somebody is on duty day and night; no sign-in needed' },
        { to: '/policies', title: 'Look up policies', more: 'Check for yourself what you may get' },
        { to: '/doses', title: 'Vaccinations', more: 'How many of each age; the grid worker helps to book' },
        { to: '/jobs', title: 'Find work', more: 'Which jobs there are; whether to apply is up to you' },
        { to: '/remedies', title: 'Who else can help', more: '12345, petitions, courts, legal aid' },
      ],
    },
    {
      title: 'Around me',
      links: [
        { to: '/estate', title: 'The estate I live in', more: 'Who looks after it, the owners’ committee, the three zeros' },
        { to: '/chores', title: 'Small chores', more: 'Sweep the yard, take out rubbish; hours are counted' },
        { to: '/neighbours', title: 'Neighbours who can', more: 'Mend, cut hair, know the law: those who wish to be seen' },
        { to: '/partners', title: 'Partner units', more: 'Units that lend rooms and hands, and how to book them' },
        { to: '/duties', title: 'Posts to claim', more: 'What wants looking after: claim one if you like' },
        { to: '/report-in', title: 'Party members at home', more: 'Members of a branch at work report where they live' },
        { to: '/micro-homes', title: 'Micro homes', more: 'Near your door: sit down, talk things over, lend a hand' },
        { to: '/venues', title: 'Book a room', more: 'Activity rooms, courts, and when they are free' },
        { to: '/assets', title: 'Report a broken facility', more: 'Lamp number so-and-so is out, a tree has fallen' },
        { to: '/supplies', title: 'Order goods', more: 'Vegetables and flour; you can also order by phone' },
        { to: '/industries', title: 'What the village grows', more: 'What is grown, how much, and how much was harvested' },
      ],
    },
    {
      title: 'In the open',
      links: [
        { to: '/who-sits', title: 'Who holds office', more: 'Secretary, members, grid workers, and their work phones' },
        { to: '/pledges', title: 'Members’ pledges', more: 'Four of them; each member decides which to show' },
        { to: '/charges', title: 'What posts are for', more: 'What each post does, and what a grid worker does not' },
        { to: '/openly', title: 'Open matters', more: 'What was decided and what is being done, for everybody to read' },
        { to: '/postings', title: 'Public notices', more: 'How long they are up, and how to object' },
        { to: '/plans', title: 'See the plans', more: 'What is to be done this year, and how far it is' },
        { to: '/works', title: 'See the works', more: 'What they cost, how far they are, whether accepted' },
        { to: '/together', title: 'Building together', more: 'What organizations promised, and whether they kept it' },
        { to: '/emergency', title: 'What to do in an emergency', more: 'The community’s plan, and which number to ring first' },
      ],
    },
  ],
} satisfies Twin<typeof chinese.around>;
