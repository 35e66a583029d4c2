<?php

declare(strict_types=1);

namespace Magento\Framework\Message;

interface ManagerInterface
{
    /**
     * @param string $message
     * @param string|null $group
     * @return ManagerInterface
     */
    public function addWarningMessage($message, $group = null);

    /**
     * @param string $message
     * @return $this
     */
    public function addSuccessMessage($message);

    /**
     * @param string $message
     * @return $this
     */
    public function addErrorMessage($message);
}
