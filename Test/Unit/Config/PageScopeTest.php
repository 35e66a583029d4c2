<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Test\Unit\Config;

use Magento\Framework\App\Config\ScopeConfigInterface;
use Magento\Framework\App\RequestInterface;
use Magento\Framework\Escaper;
use Magento\Store\Api\Data\GroupInterface;
use Magento\Store\Api\Data\WebsiteInterface;
use Magento\Store\Model\StoreManagerInterface;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;
use Restock\KlaviyoBackInStock\Model\Config\Comment\PrivateKey;
use Restock\KlaviyoBackInStock\Model\Config\Comment\PublicKey;
use Restock\KlaviyoBackInStock\Model\Config\PageScope;
use Restock\KlaviyoBackInStock\Test\Fake\StoreView;

/**
 * What the configuration page says for the scope that the merchant chose.
 */
final class PageScopeTest extends TestCase
{
    private const KEYS = 'klaviyo_reclaim_general/general/';

    /** @var array<string, string> scope, ID and path → value */
    private array $settings = [];

    private int $defaultStore = 7;

    /**
     * @param array<string, mixed> $page
     */
    #[TestWith([[], ''])]
    #[TestWith([['store' => '5'], 'german'])]
    #[TestWith([['website' => '2'], 'wholesale'])]
    #[TestWith([['website' => '2'], '', 0])]
    #[TestWith([['website' => '2', 'store' => '5'], 'german'])]
    #[TestWith([['store' => ['5']], ''])]
    public function testTheChecksExamineAStoreViewOfTheScope(array $page, string $code, int $default = 7): void
    {
        $this->defaultStore = $default;

        self::assertSame($code, $this->scope($page)->storeCode());
    }

    /**
     * @param array<string, mixed> $page
     */
    #[TestWith([[], 'Aa11Aa'])]
    #[TestWith([['website' => '2'], 'Bb22Bb'])]
    #[TestWith([['store' => '5'], 'Cc33Cc'])]
    public function testTheKeyOfKlaviyosExtensionIsNamedWhereItIsUsed(array $page, string $key): void
    {
        $this->settings = [
            'default  ' . self::KEYS . 'public_api_key' => 'Aa11Aa',
            'website 2 ' . self::KEYS . 'public_api_key' => ' Bb22Bb ',
            'store 5 ' . self::KEYS . 'public_api_key' => 'Cc33Cc',
        ];
        $comment = new PublicKey($this->scope($page), new Escaper());
        $plain = 'Six letters and digits, also called the site ID or company ID.';

        self::assertSame(
            "$plain Used: $key, from Klaviyo&#039;s own extension.",
            $comment->getCommentText('')
        );
        self::assertSame($plain, $comment->getCommentText('Ab12Cd'));
    }

    #[TestWith([''])]
    #[TestWith(['pk_secret'])]
    #[TestWith(['<img src=x>'])]
    public function testAKeyThatIsNotUsedIsNotNamed(string $key): void
    {
        $this->settings['default  ' . self::KEYS . 'public_api_key'] = $key;

        self::assertSame(
            'Six letters and digits, also called the site ID or company ID.',
            (new PublicKey($this->scope([]), new Escaper()))->getCommentText(null)
        );
    }

    public function testThePrivateKeyOfTheExtensionIsNotShown(): void
    {
        $plain = 'Starts with pk_. It is stored encrypted and is never part of a page.';
        $comment = new PrivateKey($this->scope(['store' => '5']), new Escaper());
        self::assertSame($plain, $comment->getCommentText(''));

        $this->settings['store 5 ' . self::KEYS . 'private_api_key'] = '0:3:abc';
        self::assertSame(
            $plain . ' Used: the private key of Klaviyo&#039;s own extension.',
            $comment->getCommentText('')
        );
        self::assertSame($plain, $comment->getCommentText('pk_own'));
    }

    /**
     * @param array<string, mixed> $page
     */
    private function scope(array $page): PageScope
    {
        $request = self::createStub(RequestInterface::class);
        $request->method('getParam')->willReturnCallback(static fn (string $name): mixed => $page[$name] ?? null);
        $config = self::createStub(ScopeConfigInterface::class);
        $config->method('getValue')->willReturnCallback(
            fn (string $path, string $scope = 'default', ?string $id = null): ?string
                => $this->settings["$scope $id $path"] ?? null
        );
        $website = self::createStub(WebsiteInterface::class);
        $website->method('getDefaultGroupId')->willReturn(3);
        $group = self::createStub(GroupInterface::class);
        $group->method('getDefaultStoreId')->willReturnCallback(fn (): int => $this->defaultStore);
        $stores = self::createStub(StoreManagerInterface::class);
        $stores->method('getStore')->willReturnMap([
            ['5', new StoreView(5, 1, 'German')],
            [7, new StoreView(7, 2, 'Wholesale')],
        ]);
        $stores->method('getGroup')->willReturnMap([[3, $group]]);
        $stores->method('getWebsite')->willReturn($website);

        return new PageScope($request, $config, $stores);
    }
}
