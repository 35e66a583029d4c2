<?php

declare(strict_types=1);

namespace Restock\KlaviyoBackInStock\Controller\Adminhtml\Doctor;

/**
 * Saves the catalog ID that a proof subscription found.
 */
class SaveCatalog extends Step
{
    protected function answer(): array
    {
        return $this->dialog->save($this->text('id'));
    }
}
