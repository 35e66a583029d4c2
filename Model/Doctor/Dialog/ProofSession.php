<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Model\Doctor\Dialog;

use Magento\Backend\Model\Session;
use Magento\Framework\Math\Random;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofRun;

/**
 * What the admin's session remembers of the last proof subscription: how far it is, or the catalog ID that it found.
 *
 * The browser has an ID only, so it decides neither what is asked nor what is saved. Another tab has another ID.
 */
class ProofSession
{
    private const KEY = 'restock_proof';

    public function __construct(private readonly Session $session, private readonly Random $random)
    {
    }

    /**
     * @return string ID for the browser
     */
    public function begin(ProofRun $run): string
    {
        $id = $this->random->getUniqueHash();
        $this->keep($id, $run);

        return $id;
    }

    /**
     * @return ProofRun|CatalogOffer|null null if the session has no such proof
     */
    public function find(string $id): ProofRun|CatalogOffer|null
    {
        $kept = $this->session->getData(self::KEY);
        if ($id === '' || !is_array($kept) || ($kept['id'] ?? '') !== $id) {
            return null;
        }
        $state = $kept['state'] ?? null;

        return $state instanceof ProofRun || $state instanceof CatalogOffer ? $state : null;
    }

    public function keep(string $id, ProofRun|CatalogOffer $state): void
    {
        $this->session->setData(self::KEY, ['id' => $id, 'state' => $state]);
    }

    public function forget(): void
    {
        $this->session->setData(self::KEY, null);
    }
}
