<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Block\Adminhtml\Config;

use Magento\Backend\Block\Template\Context;
use Magento\Backend\Model\Auth\Session;
use Restock\KlaviyoBackInStock\Model\Config\PageScope;
use Restock\KlaviyoBackInStock\Model\Doctor\ProofSearch;

/**
 * The button that makes a test subscription, with a field for the address.
 */
class Proof extends Button
{
    /**
     * @param array<string, mixed> $data
     */
    public function __construct(
        Context $context,
        PageScope $scope,
        private readonly Session $session,
        array $data = []
    ) {
        parent::__construct($context, $scope, $data);
    }

    /**
     * The address of the admin who is signed in.
     */
    public function getEmail(): string
    {
        $email = $this->session->getUser()?->getEmail();

        return is_string($email) ? $email : '';
    }

    protected function script(): array
    {
        return ['Restock_KlaviyoBackInStock/js/proof' => [
            'begin' => $this->getUrl('restock/doctor/prove'),
            'look' => $this->getUrl('restock/doctor/look'),
            'save' => $this->getUrl('restock/doctor/saveCatalog'),
            'store' => $this->scope->storeCode(),
            'pause' => (string) (1000 * ProofSearch::PAUSE),
            'beginning' => (string) __('Sending the test subscription…'),
            'saving' => (string) __('Saving…'),
            'failed' => (string) __('The test cannot be run. Reload the page and try again.'),
        ]];
    }

    protected function templateFile(): string
    {
        return 'Restock_KlaviyoBackInStock::config/proof.phtml';
    }
}
