<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor;

use Magento\Framework\App\Area;
use Magento\Framework\App\State;
use Magento\Framework\Exception\NoSuchEntityException;
use Magento\Store\Api\Data\StoreInterface;
use Magento\Store\Model\StoreManagerInterface;
use Restock\KlaviyoBackInStock\Api\Doctor\Subject;

/**
 * Examines a store view from anywhere: the command line or the admin.
 *
 * The stock is that of the current store view's website, so the store view is the current one for as long as it is
 * examined. Texts are translated afterwards, for the person who asked.
 */
class Examination
{
    /** Time limit for all checks, in seconds. */
    public const SECONDS = 7;

    public function __construct(
        private readonly State $state,
        private readonly StoreManagerInterface $stores,
        private readonly Subjects $subjects,
        private readonly Doctor $doctor,
        private readonly ProofStart $start,
        private readonly ProofSearch $search
    ) {
    }

    /**
     * @param string $code of the store view; '' means the default store view
     * @throws NoSuchEntityException if there is no such store view
     */
    public function store(string $code): StoreInterface
    {
        if ($code !== '') {
            $store = $this->stores->getStore($code);

            // The admin has a store of its own, which shoppers never see.
            return (int) $store->getId() === 0 ? throw new NoSuchEntityException() : $store;
        }

        return $this->stores->getDefaultStoreView() ?? throw new NoSuchEntityException();
    }

    /**
     * @param string $sku '' takes any product that is sold out
     * @return list<Line>
     */
    public function run(StoreInterface $store, string $sku): array
    {
        return $this->inStore($store, $sku, fn (Subject $subject): array => $this->doctor->examine($subject));
    }

    /**
     * Subscribes an address, and looks for the event until it appears or a minute is over.
     *
     * @param string $sku '' takes any product that is sold out
     */
    public function prove(StoreInterface $store, string $sku, string $email): ProofResult
    {
        $proof = $this->begin($store, $sku, $email);

        return $proof instanceof ProofRun ? $this->search->finish($proof) : $proof;
    }

    /**
     * Only subscribes an address. {@see ProofSearch} continues.
     *
     * @param string $sku '' takes any product that is sold out
     */
    public function begin(StoreInterface $store, string $sku, string $email): ProofRun|ProofResult
    {
        return $this->inStore(
            $store,
            $sku,
            fn (Subject $subject): ProofRun|ProofResult => $this->start->begin($subject, $email)
        );
    }

    /**
     * @template T
     * @param callable(Subject): T $work
     * @return T
     */
    private function inStore(StoreInterface $store, string $sku, callable $work): mixed
    {
        $before = $this->stores->getStore()->getId();
        $result = null;
        try {
            $this->state->emulateAreaCode(Area::AREA_FRONTEND, function () use ($store, $sku, $work, &$result): void {
                $this->stores->setCurrentStore((int) $store->getId());
                $result = $work($this->subjects->create($store, $sku, self::SECONDS));
            });
        } finally {
            $this->stores->setCurrentStore((int) $before);
        }
        /** @var T $result */
        return $result;
    }
}
