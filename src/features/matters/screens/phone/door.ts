import { FreeTimes, type Stretch } from '../../helping/screens/free-times.tsx';

export { FreeTimes, type Stretch };
