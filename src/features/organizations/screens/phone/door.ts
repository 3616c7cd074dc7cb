import { MembersNear } from '../../reporting/screens/members-near.tsx';

export { MembersNear };
