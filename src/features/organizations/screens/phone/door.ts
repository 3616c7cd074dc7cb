import { AgentsHere } from '../../agents/screens/agents-here.tsx';
import { MembersNear } from '../../reporting/screens/members-near.tsx';

export { AgentsHere, MembersNear };
