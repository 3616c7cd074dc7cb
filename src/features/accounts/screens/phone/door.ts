import { CodeField, digitsOf, PhoneAndCode } from './phone-and-code.tsx';

export { CodeField, digitsOf, PhoneAndCode };
