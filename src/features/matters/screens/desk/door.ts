import { GridKinds } from '../../gridwork/screens/grid-kinds.tsx';

export { GridKinds };
