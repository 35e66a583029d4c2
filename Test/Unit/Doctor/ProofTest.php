<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;

/**
 * A proof subscription with the catalog ID of the settings.
 */
final class ProofTest extends TestCase
{
    use ProvesSubscriptions;

    public function testAnEventProvesTheSubscription(): void
    {
        $result = $this->prove();

        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 4 s.',
            $this->text($result)
        );
        self::assertSame('', $result->catalog);
        self::assertCount(1, $this->shop->sent);
        $questions = array_filter(
            $this->klaviyo->sent,
            static fn (RequestInterface $request): bool => $request->getUri()->getPath() === '/api/events'
        );
        $all = 'filter=equals(metric_id,"M1"),equals(profile_id,"P1")';
        self::assertSame(
            [$all, "$all,greater-or-equal(datetime,2026-01-15T11:00:00Z)"],
            array_slice(array_map(
                static fn (RequestInterface $request): string => urldecode($request->getUri()->getQuery()),
                array_values($questions)
            ), 0, 2)
        );
    }

    public function testWithoutAnEventNobodyIsNotified(): void
    {
        $this->knowsOnsite = false;

        self::assertSame(
            'failed: Klaviyo accepted the test subscription for variant 42, but made no event. It would notify '
            . 'nobody.',
            $this->text($this->prove())
        );
        self::assertGreaterThan(55, $this->shop->clock->monotonic());
        self::assertLessThan(70, $this->shop->clock->monotonic());
    }

    public function testAnAddressWithAnEarlierEventProvesNothingByHavingNoNewOne(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $this->events = [['E0', 0.0, $this->klaviyosTime() - 40 * 86400]];
        $result = $this->prove();

        self::assertSame('unknown: This address may already wait for this product.', $this->text($result));
        self::assertSame('Use another address.', (string) $result->line->finding->advice);
        self::assertSame(['11-1'], $this->catalogs());
    }

    public function testANewEventProvesTheSubscriptionOfAnAddressWithAnEarlierOne(): void
    {
        $this->events = [['E0', 0.0, $this->klaviyosTime() - 60]];

        self::assertStringStartsWith('passed: ', $this->text($this->prove()));
    }

    public function testTheLateEventOfAnEarlierTestProvesNothing(): void
    {
        $this->knowsOnsite = false;
        $this->events = [['E0', 30.0, $this->klaviyosTime() - 62]];

        self::assertSame('unknown: This address may already wait for this product.', $this->text($this->prove()));
    }

    public function testWithOneCatalogIdKlaviyosTimeDoesNotMatter(): void
    {
        $this->klaviyo->ahead = null;

        self::assertStringStartsWith('passed: ', $this->text($this->prove()));
    }

    public function testIfTheEventsCannotBeReadTheResultIsUnknown(): void
    {
        $this->knowsOnsite = false;
        $this->klaviyo->byPath['/api/events'] = fn (): array|Response => $this->shop->clock->monotonic() < 50
            ? ['data' => []]
            : new Response(503);

        self::assertSame('unknown: Klaviyo did not answer (unavailable 503).', $this->text($this->prove()));
    }

    public function testOneLookThatFailsDoesNotEndTheProof(): void
    {
        $this->klaviyo->byPath['/api/events'] = fn (): array|Response => $this->shop->clock->monotonic() === 2.0
            ? new Response(503)
            : ['data' => $this->visible()];

        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 4 s.',
            $this->text($this->prove())
        );
    }

    public function testAnotherVariantThanTheOneThatWasAskedForProvesNothing(): void
    {
        self::assertSame(
            'failed: The test needs a product that is sold out.',
            $this->text($this->prove(asked: 43))
        );
        self::assertSame([], $this->shop->sent);
    }

    public function testARefusalIsNamed(): void
    {
        $this->shop->replies(new Response(200, [], '{"success": false, "errors": ["No."]}'));

        self::assertSame(
            'failed: Klaviyo did not accept the test subscription: Klaviyo refused the request.',
            $this->text($this->prove())
        );
    }

    public function testAMissingScopeIsNamedBeforeAnythingIsSent(): void
    {
        $this->klaviyo->byPath['/api/profiles'] = new Response(403, [], '{"errors": [{"code": "permission_denied"}]}');

        self::assertSame(
            'unknown: The Private API Key lacks a scope: this check needs profiles:read.',
            $this->text($this->prove())
        );
        self::assertSame([], $this->shop->sent);
    }

    public function testWithoutWhatItNeedsNothingIsSent(): void
    {
        self::assertSame('failed: This is not a valid e-mail address.', $this->text($this->prove('me@')));

        $this->shop->settings->set('advanced/server_endpoint', 'http://a.klaviyo.com/api/back-in-stock-subscriptions');
        self::assertSame(
            'failed: "http://a.klaviyo.com/api/back-in-stock-subscriptions" is not a valid endpoint.',
            $this->text($this->prove())
        );

        $this->shop->settings->set('server_api/private_api_key', '');
        self::assertSame('failed: The test needs a Private API Key.', $this->text($this->prove()));

        $this->shop->settings
            ->set('server_api/private_api_key', 'pk_own')
            ->set('advanced/server_endpoint', 'https://a.klaviyo.com/api/back-in-stock-subscriptions');
        self::assertSame(
            'failed: The test needs a product that is sold out.',
            $this->text($this->prove(saleable: true))
        );
        self::assertSame([], $this->shop->sent);
    }
}
