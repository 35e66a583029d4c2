<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Doctor;

use GuzzleHttp\Psr7\Response;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Psr\Http\Message\RequestInterface;

/**
 * A proof subscription that tries other catalog IDs.
 */
final class CatalogProofTest extends TestCase
{
    use ProvesSubscriptions;

    public function testAnotherCatalogIdThatWorksIsFound(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $result = $this->prove();

        self::assertSame(
            'failed: Klaviyo knows the variant by the catalog ID "$default", not by the one in the settings.',
            $this->text($result)
        );
        self::assertSame('$default', $result->catalog);
    }

    public function testTheCatalogIdOfTheSettingsIsTriedFirst(): void
    {
        $this->shop->settings->set('subscription/route', 'client')->set('subscription/catalog', '$default');
        $this->catalog = '$default';

        self::assertStringStartsWith('passed: ', $this->text($this->prove()));
    }

    public function testEveryKnownCatalogIdIsTriedOnce(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = 'none';
        $this->prove();

        self::assertSame(['11-1', '$default', '1', '11'], $this->catalogs());
    }

    public function testALateEventCountsForTheCatalogIdOfTheSettings(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->delay = 45;
        $result = $this->prove();

        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 46 s.',
            $this->text($result)
        );
        self::assertSame('', $result->catalog);
    }

    #[TestWith([0])]
    #[TestWith([-7200])]
    #[TestWith([45])]
    public function testALateEventIsNotThatOfTheCatalogIdWhichIsTriedNext(int $ahead): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->klaviyo->ahead = $ahead;
        $this->delay = 65;
        self::assertSame(
            'passed: The test subscription for variant 42 reached Klaviyo after 66 s.',
            $this->text($this->prove())
        );
        self::assertSame(['11-1', '$default'], $this->catalogs());
    }

    #[TestWith([0])]
    #[TestWith([-7200])]
    #[TestWith([45])]
    public function testALateEventIsThatOfTheOtherCatalogIdWhichWasTriedAtItsTime(int $ahead): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->klaviyo->ahead = $ahead;
        $this->catalog = '$default';
        $this->delay = 35;

        self::assertSame('$default', $this->prove()->catalog);
        self::assertSame(['11-1', '$default', '1'], $this->catalogs());
    }

    public function testIfTheCatalogIdOfAnEventIsNotCertainNothingIsOffered(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->delay = 75;
        $this->isStampedLate = true;
        $unknown = 'unknown: An event appeared in Klaviyo, but it is not certain which catalog ID it belongs to.';
        $result = $this->prove();
        self::assertSame([$unknown, ''], [$this->text($result), $result->catalog]);

        $this->events = [];
        $this->isStampedLate = false;
        $this->klaviyo->ahead = null;
        $result = $this->prove();
        self::assertSame([$unknown, ''], [$this->text($result), $result->catalog]);
    }

    public function testASubscriptionWithoutAReplyCanBeTheOneThatWorks(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $this->klaviyo->byPath['/api/back-in-stock-subscriptions'] = function (RequestInterface $request): Response {
            $this->server($request);

            return new Response(502);
        };

        self::assertSame('$default', $this->prove()->catalog);
    }

    public function testACatalogIdThatWasNotTriedDecidesNothing(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '$default';
        $this->klaviyo->byPath['/api/back-in-stock-subscriptions'] = new Response(429);
        $result = $this->prove();

        self::assertSame('unknown: Klaviyo limits the number of requests (429).', $this->text($result));
        self::assertSame('', $result->catalog);
    }

    public function testACatalogIdThatKlaviyoRefusesTakesNoTime(): void
    {
        $this->shop->settings->set('subscription/route', 'client');
        $this->catalog = '1';
        $this->refused = '$default';
        $result = $this->prove();

        self::assertSame('1', $result->catalog);
        self::assertLessThan(70, $this->shop->clock->monotonic());
    }
}
