import { createRoute } from '@tanstack/react-router';
import { Links, Section } from '#ui/phone/card.tsx';
import { lazyRouteComponent } from '#ui/pieces.ts';
import { inside } from './inside.ts';
import { words } from './words.ts';

const Me = lazyRouteComponent(() => import('#features/accounts/screens/my-account.tsx'), 'MyAccount');
const Language = lazyRouteComponent(() => import('#features/accounts/screens/my-language.tsx'), 'MyLanguage');
const CareLinks = lazyRouteComponent(() => import('#features/care/screens/care-links.tsx'), 'CareLinks');
const ToMyHandovers = lazyRouteComponent(() => import('#features/organizations/handing/screens/to-my-handovers.tsx'), 'ToMyHandovers');
const ToMyPairing = lazyRouteComponent(() => import('#features/people/pairing/screens/my-pairing.tsx'), 'ToMyPairing');
const ToPlans = lazyRouteComponent(() => import('#features/plans/screens/plans-link.tsx'), 'PlansLink');
const WhoLooked = lazyRouteComponent(() => import('#features/accounts/screens/who-looked.tsx'), 'WhoLooked');
const ToMyDetails = lazyRouteComponent(() => import('#features/people/correcting/screens/to-my-details.tsx'), 'ToMyDetails');
const ToMyConsents = lazyRouteComponent(() => import('#features/people/consenting/screens/to-my-consents.tsx'), 'ToMyConsents');
const ToMyData = lazyRouteComponent(() => import('#features/people/own/screens/my-data.tsx'), 'ToMyData');
const ToRegister = lazyRouteComponent(() => import('#features/people/register/screens/register-page.tsx'), 'ToRegister');
const FirstWish = lazyRouteComponent(() => import('#features/matters/first/screens/first-wish.tsx'), 'FirstWish');

/** What this app adds to 「我的」: what people come for first, what is done for my home, then who looked at what is kept of me. */
function OfMyHome() {
  return (
    <>
      <Section title={words.ofHome}>
        <Links>
          <CareLinks />
          <ToMyPairing />
          <ToMyHandovers />
          <ToPlans />
        </Links>
      </Section>
      <WhoLooked>
        <Links>
          <ToMyDetails />
          <ToMyConsents />
          <ToMyData />
          <ToRegister />
        </Links>
      </WhoLooked>
    </>
  );
}

/** The room of what is mine. */
export const account = createRoute({
  getParentRoute: () => inside,
  path: '/me',
  component: () => <Me more={<OfMyHome />} language={<Language />} seldom={<FirstWish />} unsigned={<ToRegister />} />,
});
