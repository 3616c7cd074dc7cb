import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { wayHere } from '../sign-in-way.ts';
import { words } from '../words.ts';
import { Go } from './button.tsx';
import { Empty } from './states.tsx';

/** What somebody not signed in sees where their own things would stand: why signing in helps, and the way there and back. */
export function SignInFirst({ title, next }: { readonly title: string; readonly next: ReactNode }) {
  return <Empty icon="person" title={title} next={next} action={<GoSignIn look="main">{words.signIn}</GoSignIn>} />;
}

/** Leads to the sign-in screen and back to `back`, or to where one is. */
export function GoSignIn({ look, wide, back, children }: GoSignInProps) {
  const router = useRouter();
  return (
    <Go to="/sign-in" search={{ back: back ?? wayHere(router) }} look={look} wide={wide}>
      {children}
    </Go>
  );
}

type GoSignInProps = {
  readonly look?: 'main' | 'plain' | undefined;
  readonly wide?: boolean | undefined;
  readonly back?: string | undefined;
  readonly children: ReactNode;
};
